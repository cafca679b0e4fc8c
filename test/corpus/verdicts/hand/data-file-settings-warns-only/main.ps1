Import-LocalizedData -BindingVariable settings -BaseDirectory $PSScriptRoot -FileName settings.psd1
foreach ($site in $settings.Sites) {
    $rule = $settings.Rule
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule | Out-Null
    #! warning actionAllows
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $settings.PrivacyMode
}
