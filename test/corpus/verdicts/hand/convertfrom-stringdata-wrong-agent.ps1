$pairs = @'
UserAgent = CPE
MajorVersion = 4
CompareOp = LSS
Action = Block
'@ | ConvertFrom-StringData
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @pairs | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
