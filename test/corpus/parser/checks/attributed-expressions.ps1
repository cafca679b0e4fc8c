[ValidateSet('a')] 'x'
[Foo()] $a
[Foo()] [int] $a = 1
[Foo()] (1)
[int] [Foo()] $b
