class A {
  foo
  1
  [int]
}
