“x “ y”
foo
