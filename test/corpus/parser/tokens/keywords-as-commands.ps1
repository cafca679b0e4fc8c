& if
& 'if'
. function
&foreach
