foo -a:`
 b
