try { } finally { foreach ($x in 1) { break } }
try { } finally { :l while (1) { break l } }
:o while (1) { try { } finally { break o } }
try { } finally { while (1) { break $x } }
function f { try { } finally { return } }
try { } finally { & { return } }
try { } finally { switch (1) { 1 { continue } } }
try { } finally { trap { return } }
