$numbers = '4-0' -split '\.'
#! error CsInvalidValue
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -CompareOp LSS -Action Block -MajorVersion $numbers[0] | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
