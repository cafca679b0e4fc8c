foo #a
foo a #b
foo '#a'
foo -a#b
