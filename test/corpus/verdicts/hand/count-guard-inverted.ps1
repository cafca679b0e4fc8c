$blocks = @(Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' })
if ($blocks.Count -gt 0) { throw 'Rules are there already; clean up first.' }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
