$pairs = ConvertFrom-StringData @'
UserAgent = OC
MajorVersion = 4
MinorVersion = 0
CompareOp = LSS
Action = Block
'@
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @pairs | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
