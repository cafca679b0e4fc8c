if ($a { 1 }
