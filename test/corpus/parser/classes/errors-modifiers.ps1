class A {
  static static [int] $a
  hidden hidden $b
}
