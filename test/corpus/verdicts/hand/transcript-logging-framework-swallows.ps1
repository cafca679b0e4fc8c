function Invoke-Step {
    param([string]$Name, [scriptblock]$Action)
    "BEGIN $Name" | Out-File C:\Logs\change.log -Append
    try { & $Action }
    catch { "FAILED ${Name}: $_" | Out-File C:\Logs\change.log -Append }
}
Invoke-Step 'Version rule' {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
#! warning notOnEveryPath
Invoke-Step 'Privacy mode' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
