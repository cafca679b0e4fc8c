foo 2>&1 | bar > x 2>> y -z
foo a > b c 3>&1 d
