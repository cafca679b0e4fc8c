Import-Module SkypeForBusiness
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Import-Module MicrosoftTeams
Connect-MicrosoftTeams | Out-Null
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
