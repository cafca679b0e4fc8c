&& foo
foo && && bar
