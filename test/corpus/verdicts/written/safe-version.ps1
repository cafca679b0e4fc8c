# reason: none
$limit = [version]'4.0'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $limit.Major -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
