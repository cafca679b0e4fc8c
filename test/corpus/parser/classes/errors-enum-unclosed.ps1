enum E { A
foo
