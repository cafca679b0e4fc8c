$table = @'
Site;Pilot
Redmond;1
Dublin;0
'@ | ConvertFrom-Csv -Delimiter ';'
foreach ($row in $table | Where-Object Pilot -eq '1') {
    New-CsClientVersionPolicy -Identity "site:$($row.Site)" | Out-Null
    New-CsClientVersionPolicyRule -Parent "site:$($row.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
foreach ($row in $table) {
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity "site:$($row.Site)" -EnablePrivacyMode $true | Out-Null
}
