$plan = [ordered]@{
    'Block old Communicator' = {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC `
            -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    'Check versions'         = { Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Allow }
    'Privacy mode'           = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
}
$step = 0
foreach ($name in $plan.Keys) {
    $step++
    Write-Host ("[{0}/{1}] {2}" -f $step, $plan.Count, $name) -ForegroundColor Cyan
    & $plan[$name] | Out-Null
}
Write-Host 'Finished' -ForegroundColor Green
