New-CsClientVersionPolicyRule -Identity 'Global/3f0d2b6a-1c5e-4c0f-8a3b-0d9c8b7a6f55' -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Start-Sleep -Seconds 60
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false
Remove-CsClientVersionPolicyRule -Identity 'Global/3f0d2b6a-1c5e-4c0f-8a3b-0d9c8b7a6f55'
