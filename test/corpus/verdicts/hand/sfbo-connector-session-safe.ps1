Import-Module SkypeOnlineConnector
$session = New-CsOnlineSession -Credential (Get-Credential)
Import-PSSession $session -AllowClobber | Out-Null
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
Remove-PSSession $session
