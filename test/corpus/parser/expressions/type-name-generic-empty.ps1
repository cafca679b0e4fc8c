[List[]]
[List[,]]
[List[int,]]
