while ($a)
