:a foo
:a if ($b) { }
:a
