function f($a) { param($b) }
function g { param($a, $b, $A) }
{ param($x, $x) }
class A { [void] M($p, $P) { } }
