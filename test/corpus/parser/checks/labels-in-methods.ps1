class A {
  [void] M() { :a while (1) { break a } }
  [void] N() { while (1) { break b } }
  [void] O() { :c switch (1) { 1 { break c } } }
  [void] P() { while (1) { break $x } }
}
break d
