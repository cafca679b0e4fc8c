configuration $name {
}
configuration "a$b" {
}
