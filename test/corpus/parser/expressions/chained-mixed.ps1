$a.b[0].c('d')['e']::f.g({ h }).i
(foo bar).b.c[0]
"x".Trim().Length
@{ a = 1 }.a.b
@(1)[0].c
{ 1 }.Invoke()
[a]::new(1).b
