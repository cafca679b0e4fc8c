New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
# Paris still has 2007 R2 on the trading floor
New-CsClientVersionConfiguration -Identity 'site:Paris' -Enabled $false | Out-Null
foreach ($site in 'Lyon', 'Paris') {
    #! warning filterDisabled
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true | Out-Null
}
