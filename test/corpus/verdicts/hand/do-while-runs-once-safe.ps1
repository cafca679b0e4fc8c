$count = 0
do {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
    $count--
} while ($count -gt 0)
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
