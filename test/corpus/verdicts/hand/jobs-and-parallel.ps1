$job = Start-Job -ScriptBlock {
    Import-Module SkypeForBusiness
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0
}
Wait-Job $job | Receive-Job | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
