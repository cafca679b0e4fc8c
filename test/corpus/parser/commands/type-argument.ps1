New-Object -TypeName System.Collections.ArrayList
New-Object System.Collections.Generic.List[string]
New-Object 'System.Collections.Generic.Dictionary[string,int]'
foo [string]
foo [string]x
foo [a]::b
foo -x [int]1
