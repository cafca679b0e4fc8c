New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -UserAgentFullName 'Microsoft Office Communicator' `
    -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
#! warning unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
