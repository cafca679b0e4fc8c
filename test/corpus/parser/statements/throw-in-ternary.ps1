$a ? 1 : $(throw 'x')
$a ?? $(return)
$a ?? (throw 'x')
