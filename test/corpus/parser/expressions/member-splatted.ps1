$a.@b
