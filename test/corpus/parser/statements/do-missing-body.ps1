do while ($a)
