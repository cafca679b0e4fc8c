New-CsClientVersionPolicyRule 'Global/3f0d2b6a-1c5e-4c0f-8a3b-0d9c8b7a6f55' -MajorVersion 0x2 -MinorVersion 0 -UserAgent oc -CompareOp leq -Action block | Out-Null
#! warning partialCoverage
Set-CsPrivacyConfiguration global -EnablePrivacyMode:([bool]1)
