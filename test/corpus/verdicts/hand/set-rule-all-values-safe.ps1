Set-CsClientVersionPolicyRule -Identity 'Global/1987d3c2-4544-489d-bbe3-59f79f530a83' -UserAgent OC -MajorVersion 4 -MinorVersion 0 -BuildNumber 0 -QfeNumber 0 `
    -CompareOp LSS -Action Block -Enabled $true -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
