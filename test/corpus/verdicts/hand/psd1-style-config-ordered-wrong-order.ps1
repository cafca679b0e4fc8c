$plan = [ordered]@{
    'Check versions'         = { Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Allow }
    #! warning ruleAfterEnable
    'Privacy mode'           = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    'Block old Communicator' = {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC `
            -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
}
foreach ($entry in $plan.GetEnumerator()) {
    Write-Host $entry.Key
    & $entry.Value | Out-Null
}
