data { 'x' }
data a { 'x' }
data a -supportedCommand foo { foo }
data -supportedCommand foo, bar { foo }
data a { @{ b = 1; c = $true } }
data { ConvertFrom-StringData @'
a = b
'@ }
