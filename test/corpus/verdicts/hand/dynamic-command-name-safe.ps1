$noun = 'CsClientVersionPolicyRule'
$new = "New-$noun"
& $new -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
$enable = Get-Command Set-CsPrivacyConfiguration
& $enable -Identity Global -EnablePrivacyMode $true
