class A { static A([int] $x) { } }
