function Test-AllBlocked([string[]]$Parents) {
    foreach ($p in $Parents) {
        $rule = Get-CsClientVersionPolicyRule -Filter "$p/*" | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.Enabled }
        if (-not $rule) { return $false }
    }
    return $true
}
$scopes = 'site:Bern', 'site:Basel'
if (Test-AllBlocked $scopes) {
    foreach ($s in $scopes) { Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }
}
else { Write-Warning 'Not all sites block the old clients' }
