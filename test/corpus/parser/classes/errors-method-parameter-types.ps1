class A { [void] M([int][string] $x) { } }
