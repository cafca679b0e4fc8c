$names = 'Redmond (HQ)', 'Dublin (EMEA)'
foreach ($entry in $names) {
    $site = 'site:' + ($entry -replace '\(.*\)$', '')
    New-CsClientVersionPolicy -Identity "$site-old" | Out-Null
    New-CsClientVersionPolicyRule -Parent "$site-old" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
foreach ($site in 'site:Redmond', 'site:Dublin') {
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true
}
