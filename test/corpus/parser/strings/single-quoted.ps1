''
'a'
'it''s'
'two
lines'
'$a $(1) `n "x"'
''''
