foo a&b
foo a|b
foo a;b
foo a>b
foo a<b
