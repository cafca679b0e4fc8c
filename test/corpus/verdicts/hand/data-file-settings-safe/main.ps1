$settings = Import-PowerShellDataFile -Path (Join-Path $PSScriptRoot 'Config\settings.psd1')
foreach ($site in $settings.Sites) {
    New-CsClientVersionPolicy -Identity "site:$site" | Out-Null
    $rule = $settings.Rule.Clone()
    New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) @rule | Out-Null
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $settings.PrivacyMode | Out-Null
}
