@"
line $x
"quoted" 'it' `t $(1 + 1)
"@
