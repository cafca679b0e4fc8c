[int]
[int] +
