Get-Process
Lync\Get-CsUser
a.exe
a_b
a.b.c
7z x
"quoted"
ls
Get-Process.exe
a-b-c
a:b
-foo
