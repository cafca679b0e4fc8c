class A { [int] A() { } }
