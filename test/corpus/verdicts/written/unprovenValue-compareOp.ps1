# reason: unprovenValue
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
