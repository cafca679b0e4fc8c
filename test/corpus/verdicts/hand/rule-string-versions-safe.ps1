$version = '4.0'.Split('.')
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $version[0] -MinorVersion $version[1] -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
