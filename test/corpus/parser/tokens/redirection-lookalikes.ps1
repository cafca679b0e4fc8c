foo 7> a
foo 2 > a
foo a2>b
foo 2>& 1
foo 2>&2
foo >&1
