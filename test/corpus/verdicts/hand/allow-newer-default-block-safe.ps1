Set-CsClientVersionConfiguration -Identity Global -DefaultAction BlockWithUrl -DefaultURL 'https://intranet/lync' -Enabled $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp GEQ -Action Allow -Priority 0
Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
