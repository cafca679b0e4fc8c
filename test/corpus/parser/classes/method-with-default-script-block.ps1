class A {
  [void] M([scriptblock] $s = { 1 }, $t = (foo)) { & $s }
}
