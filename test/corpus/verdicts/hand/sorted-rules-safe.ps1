$rules = @(
    [pscustomobject]@{ Order = 2; Agent = 'OC'; Major = 15; Op = 'LEQ'; Action = 'Allow' }
    [pscustomobject]@{ Order = 1; Agent = 'OC'; Major = 4; Op = 'LSS'; Action = 'Block' }
)
$rules | Sort-Object -Property Order | ForEach-Object {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $_.Agent -MajorVersion $_.Major -MinorVersion 0 `
        -CompareOp $_.Op -Action $_.Action | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
