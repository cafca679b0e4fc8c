Get-CsClientVersionPolicyRule -Filter 'Global/*' | Remove-CsClientVersionPolicyRule
$rules = @(
    , @('OC', 4, 0, 'LSS', 'Block')
    , @('CPE', 4, 0, 'LSS', 'Block')
)
$priority = 0
foreach ($r in $rules) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $r[0] -MajorVersion $r[1] -MinorVersion $r[2] `
        -CompareOp $r[3] -Action $r[4] -Priority ($priority++) | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
