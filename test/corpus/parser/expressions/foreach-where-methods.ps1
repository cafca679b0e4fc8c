$a.ForEach({ $_ })
$a.Where({ $_ }, 'First', 1)
$a.ForEach('Name')
$a.foreach{ $_ }
$a.where{ $_ }.b
