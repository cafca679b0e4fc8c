$config = Import-PowerShellDataFile -Path "$PSScriptRoot\settings.psd1"
foreach ($site in $config.Sites) {
    New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) -UserAgent $config.UserAgent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    #! information unprovenValue
    Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
}
