foo $a:b $a: $a::b
foo -x:$a -y: $b
