configuration A {
  node localhost {
  }
}
foo
