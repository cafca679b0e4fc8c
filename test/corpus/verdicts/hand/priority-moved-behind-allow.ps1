New-CsClientVersionPolicyRule -Identity 'Global/11111111-1111-4111-8111-111111111111' -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicyRule -Identity 'Global/22222222-2222-4222-8222-222222222222' -UserAgent OC -MajorVersion 15 -MinorVersion 0 `
    -CompareOp LEQ -Action AllowAndUpgrade -Priority 1 | Out-Null
# "Sort by importance": the upgrade rule first.
Set-CsClientVersionPolicyRule -Identity 'Global/11111111-1111-4111-8111-111111111111' -Priority 1
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
