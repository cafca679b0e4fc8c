if ($a { foo }
while { bar }
Get-Process
