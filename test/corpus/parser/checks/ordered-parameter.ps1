function f([ordered] $a) { }
param([ordered] $b)
