function Set-Cloud {
    Connect-MicrosoftTeams | Out-Null
    Set-CsPrivacyConfiguration -EnablePrivacyMode $true
    Disconnect-MicrosoftTeams
}
function Set-Server {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Set-Cloud
Set-Server
