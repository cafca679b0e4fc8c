foo
foo | bar
foo | bar | baz
foo|bar|baz
foo |
bar
foo | bar -a | baz b
