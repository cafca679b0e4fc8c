foreach ($x in ) { }
