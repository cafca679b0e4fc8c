$oldest = [version]'4.0'
$rules = Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.Enabled }
$ok = $false
foreach ($r in $rules) {
    if ($r.CompareOp -ne 'LSS' -or $r.Action -notmatch '^Block') { continue }
    $v = New-Object Version $r.MajorVersion, $r.MinorVersion
    if ($v -ge $oldest) { $ok = $true; break }
}
if (-not $ok) { throw "No rule blocks everything below $oldest." }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
