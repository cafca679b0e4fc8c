foreach ($x in $y { }
