Connect-MicrosoftTeams | Out-Null
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
Disconnect-MicrosoftTeams
$session = New-PSSession -ConnectionUri 'https://fe01.contoso.com/OcsPowershell' -Credential (Get-Credential)
Import-PSSession $session -AllowClobber | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
