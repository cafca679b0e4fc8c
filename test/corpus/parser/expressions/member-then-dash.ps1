$a.b-c
