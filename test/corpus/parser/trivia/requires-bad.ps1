#requires -Version abc
#requires -Foo
#requires
#requires -Version $x
#requires -PSEdition Other
