function f {
  function g {
    filter h { $_ }
    h
  }
  g
}
