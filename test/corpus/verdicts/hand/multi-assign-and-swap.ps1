$first, $second = 'Allow', 'Block'
$first, $second = $second, $first
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action $second | Out-Null
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
