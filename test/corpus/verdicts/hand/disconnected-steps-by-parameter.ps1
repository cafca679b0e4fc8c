param([ValidateSet('Block', 'Enable', 'All')][string]$Step = 'All')
if ($Step -in 'Block', 'All') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
if ($Step -in 'Enable', 'All') {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
