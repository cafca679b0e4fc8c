foo $
foo $$ $? $^
foo a$
foo $(1)$(2)
foo "a"$b'c'
