$agents = 'OC', 'CPE' | Tee-Object -Variable all | Select-Object -First 1
foreach ($agent in $agents) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -OutVariable made | Out-Null
}
foreach ($rule in $made) { Write-Host $rule.Identity }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
