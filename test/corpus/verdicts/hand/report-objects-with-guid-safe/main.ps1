param([string[]]$Sites = @('Oslo', 'Bergen'), [ValidateSet('Quiet', 'Normal')]$LogLevel = 'Normal')
. "$PSScriptRoot\helpers.ps1"
$report = @()
$Sites | ForEach-Object {
    $r = New-SiteReport $_
    $r.RuleId = Block-Site -Site $_
    if ($r.RuleId) { $r.Blocked = $true }
    $report += $r
}
Write-KitLog "blocked: $(@($report | Where-Object Blocked).Count)"
$report | Where-Object { $_.Blocked } | ForEach-Object {
    Set-CsPrivacyConfiguration -Identity "site:$($_.Site)" -EnablePrivacyMode $true
    $_.Enabled = $true
}
$report | Export-Csv "$env:TEMP\report.csv" -NoTypeInformation
