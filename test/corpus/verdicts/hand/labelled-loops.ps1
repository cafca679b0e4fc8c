:outer foreach ($site in 'Redmond', 'Dublin') {
    foreach ($agent in 'CPE', 'OC') {
        if ($site -eq 'Dublin' -and $agent -eq 'OC') { continue outer }
        if ($agent -eq 'CPE') { New-CsClientVersionPolicy -Identity "site:$site" | Out-Null }
        New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block | Out-Null
    }
}
'Redmond', 'Dublin' | ForEach-Object {
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $true | Out-Null
}
