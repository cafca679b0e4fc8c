foo @a
foo @ a
foo a@b
foo @
