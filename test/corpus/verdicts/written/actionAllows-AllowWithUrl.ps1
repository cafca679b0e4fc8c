# reason: actionAllows
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action AllowWithUrl -ActionUrl 'https://litwareinc.com/upgrade'
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
