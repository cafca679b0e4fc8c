# The rule loop stops at the first site that fails a name check; the privacy loop does not.
$sites = 'Redmond', 'dublin-2', 'Tokyo'
foreach ($site in $sites) {
    if ($site -cnotmatch '^[A-Z]') { break }
    New-CsClientVersionPolicy -Identity "site:$site" | Out-Null
    New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
foreach ($site in $sites) {
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true | Out-Null
}
