# A plain hashtable has no order that anybody could count on.
$steps = @{
    First  = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }
    #! information unprovenValue
    Second = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
}
foreach ($name in $steps.Keys) { & $steps[$name] }
