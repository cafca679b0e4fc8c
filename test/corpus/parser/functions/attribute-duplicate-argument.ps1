param([Parameter(Mandatory, Mandatory = $false)] $a)
