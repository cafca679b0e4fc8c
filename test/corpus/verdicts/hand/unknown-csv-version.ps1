param([string]$Path = '.\rules.csv')
foreach ($row in Import-Csv -Path $Path) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $row.Major -MinorVersion $row.Minor `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
