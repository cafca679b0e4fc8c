function f { }
function f { 1 }
function f() { 1 }
function f
{
  1
}
function Get-Thing { foo }
filter g { $_ }
function f { param($a) $a }
FUNCTION F { }
