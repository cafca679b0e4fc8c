function f { param([Parameter(Mandatory $a) }
