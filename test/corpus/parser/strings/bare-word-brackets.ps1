Write-Output [a] a[b] [a]b a] {a} a{b}
