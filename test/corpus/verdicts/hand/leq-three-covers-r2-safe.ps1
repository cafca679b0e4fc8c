# 3 without minor: 3.5 is not compared any further, so that it is equal.
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -CompareOp LEQ -Action Block | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
