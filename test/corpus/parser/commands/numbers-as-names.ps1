1
1foo
2 + 2
