param([ValidateSet($b)] $a, [Parameter(Position = 1 + 1)] $c, [ValidateRange(1, (foo))] $d)
