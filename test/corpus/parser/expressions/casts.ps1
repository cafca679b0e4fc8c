[int]'1'
[int]$a
[int][string]$a
[int](1)
[string]1, 2
[int]$a + 1
[int]-1
-[int]1
[void]$a.b()
[void](foo)
[int]@(1)
[string[]]('a', 'b')
[type]'x'
[xml]$a = '<a/>'
[ref]$a
[hashtable]@{}
[scriptblock]{ 1 }
[int]$a.b
[int]$a[0]
[int] [string] 1
