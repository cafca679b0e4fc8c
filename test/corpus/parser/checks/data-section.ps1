data { 1; 'a'; "b"; @(1); @{ a = 1 }; 1, 2; (3); -1; !$true; 1 + 2; 1 -eq 2; 'x' -like 'y' }
data { 1..2; 'a' -f 1; 'a' -join 'b'; -join 'a'; 'a' -match 'b'; 'a' -replace 'b'; 'a' -split 'b'; 'a' -as [int]; $i++ }
data { [int]'1'; [string]1; [datetime]'x'; [xml]'x'; [int[]]@(1); [Foo]'x'; [int]::x }
data { $x; $PSCulture; $PSUICulture; $env:y; $a.b; $a.b(); $a[0]; "x$y" }
data { if ($true) { 1 } elseif ($false) { 2 } else { 3 } }
data { ConvertFrom-StringData 'a=b'; Get-Date; & foo; . foo; & $x; foo > y; foo 2>&1 }
data { while (1) { }; do { } while (1); do { } until (1); for (;;) { }; foreach ($a in 1) { }; switch (1) { 1 { } } }
data { try { } catch { }; trap { }; return; break; continue; exit; throw; $x = 1; function f { }; data { } ; { 1 } }
data -SupportedCommand Get-Date, foo { Get-Date; foo; bar }
data -SupportedCommand $x { Get-Date }
data { param($x) 1 }
