$actions = @{ OC = 'AllowAndUpgrade'; CPE = 'Block' }
foreach ($agent in 'OC', 'CPE') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action $actions[$agent] | Out-Null
}
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
