$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS
Write-Host "Added $($rule.Identity)"
#! warning unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
