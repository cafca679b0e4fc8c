if ($a) { foo ( [ 
bar
