New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
# The board keeps its old laptops for another month.
New-CsClientVersionPolicy -Identity 'BoardExceptions' | Out-Null
Grant-CsClientVersionPolicy -Identity 'sip:chair@contoso.com' -PolicyName 'BoardExceptions'
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
