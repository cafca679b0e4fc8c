"$computer:done"
"$a::b"
"$global:x:y"
