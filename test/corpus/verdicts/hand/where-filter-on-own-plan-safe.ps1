$plan = @(
    [pscustomobject]@{ Scope = 'Global';       Agent = 'OC';   Enabled = $true }
    [pscustomobject]@{ Scope = 'site:Redmond'; Agent = 'OC';   Enabled = $true }
    [pscustomobject]@{ Scope = 'site:Dublin';  Agent = 'CPE';  Enabled = $false }
)
$active = $plan | Where-Object Enabled
$active | Where-Object { $_.Scope -ne 'Global' } | ForEach-Object { New-CsClientVersionPolicy -Identity $_.Scope | Out-Null }
foreach ($entry in $active) {
    New-CsClientVersionPolicyRule -Parent $entry.Scope -RuleId ([guid]::NewGuid()) -UserAgent $entry.Agent -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
$active.Scope | ForEach-Object { Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true }
