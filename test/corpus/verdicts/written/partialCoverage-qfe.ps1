# reason: partialCoverage
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -MinorVersion 5 -BuildNumber 6907 -QfeNumber 196 -CompareOp LEQ -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
