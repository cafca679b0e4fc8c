enum Stage { Prepare; Enable; Verify }
$run = @{
    [Stage]::Prepare = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }
    [Stage]::Enable  = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    [Stage]::Verify  = { Get-CsPrivacyConfiguration -Identity Global }
}
foreach ($stage in [enum]::GetValues([Stage])) { & $run[$stage] }
