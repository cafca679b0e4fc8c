param([ValidateSet('Test', 'Production')][string]$Environment = 'Test')
$settings = switch ($Environment) {
    'Test' { @{ Scope = 'site:Lab'; Major = 4 } }
    'Production' { @{ Scope = 'Global'; Major = 4 } }
}
if ($settings.Scope -like 'site:*') { New-CsClientVersionPolicy -Identity $settings.Scope | Out-Null }
New-CsClientVersionPolicyRule -Parent $settings.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $settings.Major -MinorVersion 0 `
    -CompareOp LSS -Action Block | Out-Null
Set-CsPrivacyConfiguration -Identity $settings.Scope -EnablePrivacyMode $true
