$sites = Get-CsSite | ForEach-Object { $_.Identity }
foreach ($s in $sites) {
    New-CsClientVersionPolicy -Identity $s
    New-CsClientVersionPolicyRule -Parent $s -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
foreach ($s in $sites) { New-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }
