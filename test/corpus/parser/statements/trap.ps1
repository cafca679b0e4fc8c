trap { 1 }
trap [a] { continue }
trap [a.b]
{ break }
function f { trap { } foo }
{ trap { } ; 1 }
foo
trap { 2 }
