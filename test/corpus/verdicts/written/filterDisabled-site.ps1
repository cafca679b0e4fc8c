# reason: filterDisabled
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
New-CsClientVersionConfiguration -Identity site:Redmond -Enabled $false
Set-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true
