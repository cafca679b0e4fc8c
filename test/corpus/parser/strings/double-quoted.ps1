""
"a"
"a""b"
"it's"
"two
lines"
