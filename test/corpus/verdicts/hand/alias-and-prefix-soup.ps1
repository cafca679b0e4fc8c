Set-Alias ncr New-CsClientVersionPolicyRule
sal spc Set-CsPrivacyConfiguration
#! hint CsAbbreviatedParameter
ncr -Par Global -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
#! hint CsAbbreviatedParameter
spc Global -EnablePriv $true
