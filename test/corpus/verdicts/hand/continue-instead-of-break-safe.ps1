$sites = 'Redmond', '', 'Tokyo'
foreach ($site in $sites) {
    if ([string]::IsNullOrWhiteSpace($site)) { continue }
    New-CsClientVersionPolicy -Identity "site:$site" | Out-Null
    New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
foreach ($site in $sites.Where({ $_ })) {
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true | Out-Null
}
