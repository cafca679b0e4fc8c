Set-StrictMode -Version Latest
$settings = @{ Scope = 'Global'; Enable = $true }
# An index never fails for a table, only a dot does
if (-not $settings['SkipRules']) {
    New-CsClientVersionPolicyRule -Parent $settings.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Set-CsPrivacyConfiguration -Identity $settings.Scope -EnablePrivacyMode $settings.Enable
