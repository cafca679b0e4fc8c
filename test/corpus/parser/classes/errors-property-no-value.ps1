class A { [int] $a = }
