begin { 1 }
foo
