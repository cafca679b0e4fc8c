# "Everybody but 2007": R2 comes in.
Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Block
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -CompareOp NEQ -Action Allow -Priority 0 | Out-Null
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
