switch ($a) { 1 2 { } }
