$rules = @(Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.Enabled -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Priority -eq 0 -and -not $_.BuildNumber -and -not $_.QfeNumber })
$n = $rules.Count
if ($n -gt 1) { Write-Warning "$n rules say the same" }
if ($n -lt 1) {
    Write-Warning 'none'
}
if ($n -ge 2) { $rules | Select-Object -Skip 1 | ForEach-Object { Write-Host "surplus $($_.Identity)" } }
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
