$input = 'Redmond (HQ)', 'Dublin (EMEA)'
foreach ($entry in $input) {
    $site = 'site:' + ($entry -replace '\s*\(.*\)$', '')
    New-CsClientVersionPolicy -Identity $site | Out-Null
    New-CsClientVersionPolicyRule -Parent $site -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
foreach ($site in 'site:Redmond', 'site:dublin') {
    New-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true
}
