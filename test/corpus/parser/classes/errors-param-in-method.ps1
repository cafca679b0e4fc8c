class A { [void] M() { param($x) } }
