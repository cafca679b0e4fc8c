data { 1 <# a #> .. <# b #> 2 }
data { 'a' `
  -f 1 }
data { 'a' –f 1 }
