# reason: unprovenValue
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -UserAgentFullName 'Communicator'
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
