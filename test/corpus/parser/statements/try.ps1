try { 1 } catch { 2 }
try { 1 } finally { 2 }
try { 1 } catch { 2 } finally { 3 }
try { 1 } catch [a] { 2 }
try { 1 } catch [a], [b.c] { 2 } catch { 3 }
try
{
}
catch [System.Exception]
{
}
finally
{
}
try { try { } catch { } } catch { throw }
try { } catch
[a] { }
