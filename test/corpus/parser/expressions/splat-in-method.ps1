$a.b(@c)
