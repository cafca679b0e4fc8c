foo &
foo | bar &
foo & bar
$a = foo &
foo &; bar
1 &
