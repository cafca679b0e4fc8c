if
(
$a
)
{ 1 }

elseif
($b)
{ 2 }
# comment
else
{ 3 }
