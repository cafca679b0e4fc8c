$block = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
$phones = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent CPE -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block
$obsolete = (Get-CsClientVersionPolicy -Identity Global).Rules | Where-Object { $_.UserAgent -eq 'CPE' }
Set-CsClientVersionPolicy -Identity Global -Rules @{ Remove = $obsolete }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
