function 'a b' { }
