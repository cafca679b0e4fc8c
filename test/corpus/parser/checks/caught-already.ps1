try { } catch [System.Exception] { } catch [System.IO.IOException] { }
try { } catch [System.IO.IOException] { } catch [System.IO.FileNotFoundException] { }
try { } catch [IO.FileNotFoundException] { } catch [System.IO.IOException] { }
try { } catch [Exception], [System.ArgumentException] { }
try { } catch [System.ArgumentException] { } catch [ArgumentNullException], [int] { }
try { } catch [Contoso.X] { } catch [Contoso.X] { }
