switch ($a)
