$block = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
$policy = Get-CsClientVersionPolicy -Identity Global
$obsolete = $policy.Rules | Where-Object { $_.UserAgent -eq 'OC' -and $_.MajorVersion -lt 15 }
Set-CsClientVersionPolicy -Identity Global -Rules @{ Remove = $obsolete }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
