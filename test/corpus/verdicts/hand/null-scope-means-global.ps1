# $row.Scope is misspelled, so that the identity is $null: the global settings are meant.
$rows = "Scop,Mode`nsite:Redmond,on" | ConvertFrom-Csv
foreach ($row in $rows) {
    $splat = @{ EnablePrivacyMode = ($row.Mode -eq 'on') }
    if ($row.Scope) { $splat.Identity = $row.Scope }
    #! warning noRule
    #! information CsImplicitGlobalScope
    Set-CsPrivacyConfiguration @splat
}
