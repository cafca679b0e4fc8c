$steps = [ordered]@{
    Check  = { Get-CsPrivacyConfiguration | Out-Null }
    Block  = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
    #! warning noRule
    Enable = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
}
# The check was meant, but counting starts at 0
$steps.RemoveAt(1)
foreach ($s in $steps.Values) { & $s }
