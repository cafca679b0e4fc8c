class A { [int] $a; [void] M() { } static $b; $c }
enum E { A; B; }
