Set-StrictMode -Version Latest
$settings = [pscustomobject]@{ Scope = 'Global'; Enable = $true }
try {
    if ($settings.SkipRules) { Write-Host 'No rules wanted' }
    else {
        New-CsClientVersionPolicyRule -Parent $settings.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
}
catch { Write-Warning $_ }
#! warning noRule
Set-CsPrivacyConfiguration -Identity $settings.Scope -EnablePrivacyMode $settings.Enable
