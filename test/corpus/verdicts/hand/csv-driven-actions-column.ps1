# changes.csv: Order,Action,Scope,Value. The order of the rows is the file's.
$changes = Import-Csv .\changes.csv | Sort-Object { [int]$_.Order }
foreach ($change in $changes) {
    switch ($change.Action) {
        'BlockOld' { New-CsClientVersionPolicyRule -Parent $change.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
        #! information unprovenValue
        'Privacy' { Set-CsPrivacyConfiguration -Identity $change.Scope -EnablePrivacyMode ([bool]::Parse($change.Value)) }
        default { Write-Warning "Unknown action '$($change.Action)'" }
    }
}
