function Get-SiteLimit([string]$Name) {
    switch -Wildcard ($Name) {
        'EMEA-*' { return 16 }
        'AMER-*' { return 15 }
        default { return 4 }
    }
}
foreach ($site in 'EMEA-Paris', 'AMER-Boston', 'APAC-Tokyo') {
    $limit = Get-SiteLimit $site
    New-CsClientVersionPolicy -Identity "site:$site" | Out-Null
    #! information CsBlocksSupportedClients
    New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $limit -CompareOp LSS -Action Block | Out-Null
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true | Out-Null
}
