$rules = @(
    [pscustomobject]@{ Order = 1; Agent = 'OC'; Major = 4; Op = 'LSS'; Action = 'Block' }
    [pscustomobject]@{ Order = 2; Agent = 'OC'; Major = 15; Op = 'LEQ'; Action = 'Allow' }
)
$rules | Sort-Object Order -Descending | ForEach-Object {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $_.Agent -MajorVersion $_.Major -MinorVersion 0 `
        -CompareOp $_.Op -Action $_.Action | Out-Null
}
#! warning shadowedByAllow
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
