param(
    [bool]$Enable = $true,
    [string]$Comment
)
if ($Comment) { Write-Host "Reason: $Comment" }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $Enable
