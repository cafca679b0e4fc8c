$agents = 'OC', 'OCPhone', 'CPE'
foreach ($agent in $agents) {
    if ($agent -match '^OC$') { continue }
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
