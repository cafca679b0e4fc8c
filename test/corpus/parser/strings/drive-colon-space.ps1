"$computer: done"
"$b"
