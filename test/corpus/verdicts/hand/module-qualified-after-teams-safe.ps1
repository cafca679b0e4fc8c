Import-Module MicrosoftTeams
Connect-MicrosoftTeams | Out-Null
SkypeForBusiness\New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 `
    -MinorVersion 0 -CompareOp LSS -Action Block -Enabled $true -Priority 0 | Out-Null
SkypeForBusiness\Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
