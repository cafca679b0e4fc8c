switch ($a) { 'a', 'b' { } }
