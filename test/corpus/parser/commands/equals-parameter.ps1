foo -a =1
foo -a= 1
foo /a=1
