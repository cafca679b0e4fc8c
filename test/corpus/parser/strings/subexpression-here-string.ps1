"a $(@'
in ' " here
'@) b"
