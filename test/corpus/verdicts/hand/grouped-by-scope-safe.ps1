$rows = @"
Scope,Agent,Major
Global,OC,4
site:Redmond,OC,4
site:Redmond,CWA,5
"@ | ConvertFrom-Csv
foreach ($group in ($rows | Group-Object -Property Scope)) {
    if ($group.Name -ne 'Global') { New-CsClientVersionPolicy -Identity $group.Name | Out-Null }
    Write-Host "$($group.Name): $($group.Count) rules"
    foreach ($row in $group.Group) {
        New-CsClientVersionPolicyRule -Parent $group.Name -RuleId ([guid]::NewGuid()) -UserAgent $row.Agent -MajorVersion $row.Major -MinorVersion 0 `
            -CompareOp LSS -Action Block | Out-Null
    }
    Set-CsPrivacyConfiguration -Identity $group.Name -EnablePrivacyMode $true
}
