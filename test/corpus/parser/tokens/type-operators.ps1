$a -is [int]; $a -isnot [int]; $a -as [int]
$a -is [System.Collections.Generic.List[string]]
