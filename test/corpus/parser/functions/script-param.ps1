param($a)
foo
