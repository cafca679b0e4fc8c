foo
param($a)
