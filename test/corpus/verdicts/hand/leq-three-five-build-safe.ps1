New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -MinorVersion 5 -BuildNumber 6907 `
    -CompareOp LEQ -Action Block | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
