$id = 'Global/9d1a6f0e-5b0b-4f0c-b6a4-3f4dd3c7d0a1'
New-CsClientVersionPolicyRule -Identity $id -UserAgent OC -MajorVersion 2 -MinorVersion 0 -CompareOp LEQ -Action Block -Priority 0 | Out-Null
# R2 is 3.5, so raise the limit.
Set-CsClientVersionPolicyRule -Identity $id -MajorVersion 4 -CompareOp LSS
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
