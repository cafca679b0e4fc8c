function f(a) { }
