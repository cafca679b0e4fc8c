foo a, -b
foo ,
foo , a
