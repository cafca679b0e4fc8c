switch ($a) { default { } default { } }
