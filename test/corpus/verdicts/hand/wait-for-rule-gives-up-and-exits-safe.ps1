# After twenty tries it gives up for good.
$tries = 0
while ($true) {
    $rule = Get-CsClientVersionPolicyRule -Identity Global | Where-Object {
        $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled
    }
    if ($rule) { break }
    $tries++
    if ($tries -ge 20) { Write-Error 'Giving up.'; exit 1 }
    Start-Sleep -Seconds 30
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
