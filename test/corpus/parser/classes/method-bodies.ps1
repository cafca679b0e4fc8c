class A {
  [int] M() {
    try { return 1 } catch { return 2 } finally { }
  }
  [int] N() {
    switch (1) { 1 { return 1 } default { return 2 } }
    return 3
  }
  [int] O() {
    throw 'x'
  }
  [void] P() { foreach ($x in 1) { foo $x } }
}
