foo | 1
foo | $a
foo | 'x' | bar
