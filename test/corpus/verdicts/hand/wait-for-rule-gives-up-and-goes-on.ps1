# After twenty tries it leaves the loop without the rule and goes on.
$tries = 0
while ($true) {
    $rule = Get-CsClientVersionPolicyRule -Identity Global | Where-Object {
        $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled
    }
    if ($rule) { break }
    $tries++
    if ($tries -ge 20) { Write-Warning 'Giving up.'; break }
    Start-Sleep -Seconds 30
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
