$rows = "Scope,Mode`nsite:Redmond,on`n,off" | ConvertFrom-Csv
foreach ($row in $rows) {
    $splat = @{ EnablePrivacyMode = ($row.Mode -eq 'on') }
    if ($row.Scope) {
        $splat.Identity = $row.Scope
        New-CsClientVersionPolicyRule -Parent $row.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    #! information CsImplicitGlobalScope
    Set-CsPrivacyConfiguration @splat
}
