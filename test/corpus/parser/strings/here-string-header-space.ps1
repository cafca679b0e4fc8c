@'   
text
'@
@"	
text $a
"@
