# The hybrid worker speaks to the servers: nothing here connects to Teams.
param([bool]$Enable = $true)
$credential = Get-AutomationPSCredential -Name 'lync-admin'
$session = New-PSSession -ConnectionUri 'https://fe01.contoso.com/OcsPowershell' -Credential $credential
Import-PSSession $session -CommandName Get-CsPrivacyConfiguration, Set-CsPrivacyConfiguration -AllowClobber | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $Enable
