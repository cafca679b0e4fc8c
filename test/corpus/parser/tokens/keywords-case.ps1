IF ($a) { } ELSE { }
FoReAcH ($x In $y) { }
WHILE ($a) { BREAK }
Function F { RETURN }
