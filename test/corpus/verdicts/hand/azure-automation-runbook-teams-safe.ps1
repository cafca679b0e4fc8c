<#
.DESCRIPTION
  Runbook: signs in with the automation account's identity and sets the tenant.
#>
param([bool]$Enable = $true)
$tenant = Get-AutomationVariable -Name 'TenantId'
Connect-MicrosoftTeams -Identity -TenantId $tenant | Out-Null
try {
    Set-CsPrivacyConfiguration -EnablePrivacyMode $Enable
    Write-Output "EnablePrivacyMode is $Enable"
}
finally { Disconnect-MicrosoftTeams }
