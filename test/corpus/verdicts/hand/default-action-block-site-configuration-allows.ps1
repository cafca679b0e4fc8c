# The site's own version configuration has the default action Allow again.
Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Block
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp GEQ -Action Allow -Priority 0 | Out-Null
New-CsClientVersionConfiguration -Identity 'site:Dublin' | Out-Null

# Dublin's people have no privacy configuration of their own yet: this one is theirs too.
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
#! warning noRule
New-CsPrivacyConfiguration -Identity 'site:Dublin' -EnablePrivacyMode $true
