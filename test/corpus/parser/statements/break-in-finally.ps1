try { } finally { break }
try { } finally { return }
foreach ($x in $y) { try { } finally { continue } }
