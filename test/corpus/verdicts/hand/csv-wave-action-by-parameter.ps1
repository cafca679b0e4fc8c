param(
    [Parameter(Mandatory = $true)][string]$CsvPath,
    [ValidateSet('Block', 'Enable', 'Rollback')][string]$Action = 'Block'
)
$rows = Import-Csv -Path $CsvPath -Delimiter ';' | Where-Object { $_.Wave -eq '2' }
foreach ($row in $rows) {
    $id = 'site:{0}' -f $row.SiteName.Trim()
    switch ($Action) {
        'Block' {
            New-CsClientVersionPolicy -Identity $id -ErrorAction SilentlyContinue | Out-Null
            New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        }
        'Enable' {
            #! information noRule
            Set-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true
        }
        'Rollback' { Set-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $false }
    }
}
