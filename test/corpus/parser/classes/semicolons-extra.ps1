class A { [int] $a; ; [void] M() { }; static $b }
foo
