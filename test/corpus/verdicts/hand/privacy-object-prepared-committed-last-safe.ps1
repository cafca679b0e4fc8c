$privacy = Get-CsPrivacyConfiguration -Identity Global
$privacy.EnablePrivacyMode = $true
$privacy.AutoInitiateContacts = $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Instance $privacy
