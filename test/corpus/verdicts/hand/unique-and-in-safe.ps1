$wanted = 'oc', 'OC', 'cpe' | Sort-Object -Unique
$known = 'OC', 'CPE', 'UCCP'
foreach ($agent in $wanted) {
    if ($agent -notin $known) { continue }
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent.ToUpper() -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
