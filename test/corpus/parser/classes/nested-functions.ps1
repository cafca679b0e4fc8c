class A {
  [void] M() { function f { } f }
  [scriptblock] N() { return { $this } }
}
