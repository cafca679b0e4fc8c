foo > a
foo >> a
foo 2> a
foo 2>> a
foo 2>&1
foo *> a
foo *>> a
foo *>&1
foo 3> a 4> b 5> c 6> d
foo 3>&1 4>&1 5>&1 6>&1
foo 1> a
foo > $null
foo > "a b" bar
foo >a
foo 2>$null | bar 2>&1 > out
