foo *
foo a*b?c
foo [a-z]*
Get-ChildItem *.ps1,*.txt
Get-ChildItem C:\*\x
