$a -foo 1
