$sites = 'Redmond', 'Dublin'
$plan = $sites | Select-Object @{ Name = 'Scope'; Expression = { "site:$_" } }, @{ n = 'Major'; e = { 4 } }
$plan | ForEach-Object {
    New-CsClientVersionPolicy -Identity $_.Scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $_.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $_.Major -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
    New-CsPrivacyConfiguration -Identity $_.Scope -EnablePrivacyMode $true
}
