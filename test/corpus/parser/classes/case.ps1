CLASS A { STATIC [int] $a; HIDDEN $b }
ENUM E { A }
