@{ if = 1; function = 2; return = 3; class = 4; In = 5; begin = 6 }
