foreach (x in $y) { }
