:
: foo
