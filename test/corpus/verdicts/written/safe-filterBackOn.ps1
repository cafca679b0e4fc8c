# reason: none
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsClientVersionConfiguration -Enabled $false
Set-CsClientVersionConfiguration -Enabled $true
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
