function f {
  foo
function g { }
