$rows = @(Import-Csv .\sites.csv)
$failed = @()
foreach ($r in $rows) {
    try { New-CsClientVersionPolicyRule -Parent "site:$($r.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null }
    catch { $failed += [pscustomobject]@{ Site = $r.Site; Error = $_.Exception.Message.Trim() } }
}
if ($failed) { $failed | Sort-Object Site | Format-Table -AutoSize }
#! warning notOnEveryPath
foreach ($r in $rows) { Set-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true }
