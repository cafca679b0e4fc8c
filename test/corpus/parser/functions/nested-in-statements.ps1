if ($a) { function f { } }
foreach ($x in $y) { function g { } }
{ function h { } }
$(function i { })
