if ($a) { return }
if ($a) { return; }
if ($a) { return $b }
$x = { return }
return;1
return if ($a) { 1 }
