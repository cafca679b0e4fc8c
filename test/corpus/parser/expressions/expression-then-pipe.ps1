$a | foo
1, 2 | foo
(1) | foo
@(1) | foo | bar
'x' | foo -a
{ 1 } | foo
[int] | foo
$a.b | foo
$a ? 1 : 2 | foo
$a ?? 1 | foo
!$a | foo
