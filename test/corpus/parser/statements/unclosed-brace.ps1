{ foo
bar
