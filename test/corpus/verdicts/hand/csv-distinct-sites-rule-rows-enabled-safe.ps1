$rows = Import-Csv -Path '.\users.csv' -Delimiter ';'
$sites = $rows.Site | Sort-Object -Unique
foreach ($s in $sites) { New-CsClientVersionPolicyRule -Parent "site:$s" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null }
foreach ($r in $rows) { Set-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true }
