${a
b}
