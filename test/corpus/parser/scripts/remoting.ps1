$s = New-PSSession -ComputerName a -Credential (Get-Credential)
Invoke-Command -Session $s -ScriptBlock { param($x) Get-Process -Name $x } -ArgumentList 'y'
Import-PSSession $s -Prefix Z -AllowClobber | Out-Null
Remove-PSSession $s
