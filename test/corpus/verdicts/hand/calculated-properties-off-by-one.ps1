$plan = 'Redmond', 'Dublin' | Select-Object @{ Name = 'Scope'; Expression = { "site:$_" } }, @{ Name = 'Major'; Expression = { 3 } }
foreach ($entry in $plan) {
    New-CsClientVersionPolicy -Identity $entry.Scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $entry.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $entry.Major -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
    #! warning partialCoverage
    New-CsPrivacyConfiguration -Identity $entry.Scope -EnablePrivacyMode $true
}
