$wanted = 'oc', 'cpe'
$known = 'OC', 'CPE', 'UCCP'
foreach ($agent in $wanted) {
    if ($known -ccontains $agent) {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
    }
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
