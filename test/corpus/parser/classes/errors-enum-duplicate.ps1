enum E { A; A }
