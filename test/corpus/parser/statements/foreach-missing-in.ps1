foreach ($x $y) { }
