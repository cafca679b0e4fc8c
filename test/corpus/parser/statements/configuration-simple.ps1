configuration A {
}
foo
