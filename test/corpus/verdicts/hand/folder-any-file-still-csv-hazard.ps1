$exports = Get-ChildItem $PSScriptRoot | Where-Object { $_.Extension -eq '.csv' }
foreach ($export in $exports) {
    Write-Host "Working on $($export.Name)"
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
}
