return { 1 }
return @{ a = 1 }
return (foo)
return -not $a
return !$a
return ,$a
return [int]1
return @a
