Set-CsClientVersionConfiguration -Identity Global -DefaultAction BlockWithUrl -DefaultURL 'https://intranet.contoso.com/clients' -Enabled $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp GEQ -Action Allow -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
