foo -a:
bar
