param(
$a
,
$b

)
