class A { [void] M() { process { } } }
