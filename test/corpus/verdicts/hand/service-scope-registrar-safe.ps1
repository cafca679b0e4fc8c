$pools = 'atl-cs-001.contoso.com', 'dub-cs-001.contoso.com'
foreach ($pool in $pools) {
    New-CsClientVersionPolicy -Identity "Registrar:$pool" | Out-Null
    New-CsClientVersionPolicyRule -Parent "Registrar:$pool" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
    New-CsPrivacyConfiguration -Identity "service:UserServer:$pool" -EnablePrivacyMode $true
}
