try { } catch { } catch [a] { }
try { } catch [a] { } catch [a] { }
