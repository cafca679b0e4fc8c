New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionConfiguration -Identity 'site:Paris' -Enabled $false | Out-Null
foreach ($site in 'Lyon', 'Paris', 'Nice') {
    if ((Get-CsClientVersionConfiguration -Identity "site:$site" -ErrorAction SilentlyContinue).Enabled -eq $false) {
        Write-Warning "$site does not filter, skipped"
        continue
    }
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true | Out-Null
}
