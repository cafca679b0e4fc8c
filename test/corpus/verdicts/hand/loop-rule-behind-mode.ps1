$sites = 'Oslo', 'Bergen'
foreach ($s in $sites) {
New-CsClientVersionPolicy -Identity "site:$s" | Out-Null
#! warning ruleAfterEnable
Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true
New-CsClientVersionPolicyRule -Parent "site:$s" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
