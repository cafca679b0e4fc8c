$cmd = Get-Command New-CsClientVersionPolicyRule
& $cmd -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
& (Get-Command Set-CsPrivacyConfiguration) -Identity Global -EnablePrivacyMode $true
