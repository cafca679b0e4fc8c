# What is there is written down first; filters that are off are turned on.
$before = foreach ($filter in Get-CsClientVersionConfiguration) {
    [pscustomobject]@{ Scope = $filter.Identity; Checked = if ($filter.Enabled) { 'yes' } else { 'NO' }; Default = $filter.DefaultAction }
}
$before | Export-Csv -Path .\filters.csv -NoTypeInformation
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
Get-CsClientVersionConfiguration | Where-Object { -not $_.Enabled } | ForEach-Object {
    Write-Warning "Turning on the filter of $($_.Identity)"
    Set-CsClientVersionConfiguration -Identity $_.Identity -Enabled $true
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
