function f($a, $A) { }
param($b, $b)
