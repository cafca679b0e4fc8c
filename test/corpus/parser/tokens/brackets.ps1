[int]
[ int ]
[int]1
[int] 1
[int[]]1
[int[,]]$a
[int[][]]$a
[System.Int32]
[a.b+c]
[a`1[b]]
[dictionary[string,list[int]]]
