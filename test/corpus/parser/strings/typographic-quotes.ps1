‘a’
“b”
‚c’
„d”
‛e‛
“say ”” it”
‘it’’s’
“$a”
Write-Output “a b” ‘c d’
'mixed’
"mixed”
