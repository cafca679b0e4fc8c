switch () { 1 { } }
