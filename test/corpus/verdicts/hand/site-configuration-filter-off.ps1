New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionConfiguration -Identity 'site:Lab' -Enabled $false | Out-Null
foreach ($site in 'Redmond', 'Dublin', 'Lab') {
    #! warning filterDisabled
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
}
