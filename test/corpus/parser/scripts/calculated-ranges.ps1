foreach ($i in 0..($a.Count - 1)) { "$i : $($a[$i])" }
$a[($a.Length - 1)..0] -join ''
('a'..'f').ForEach({ "$_`:" })
