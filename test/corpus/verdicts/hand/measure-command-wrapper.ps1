$elapsed = Measure-Command {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Write-Host ('Took {0:n1} s' -f $elapsed.TotalSeconds)
