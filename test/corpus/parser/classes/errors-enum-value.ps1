enum E { A = ; B = $x }
