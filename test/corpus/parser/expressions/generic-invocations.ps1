$a.b[int]()
$a.b[int, string](1)
[a]::b[int[]](1)
[System.Linq.Enumerable]::Cast[int]($x)
[array]::Empty[string]()
$a.b[0]
