$major = 2
$add = {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
$major = 4
& $add
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
