function Test-Blocked([string[]]$Parents) {
    foreach ($p in $Parents) {
        $rule = Get-CsClientVersionPolicyRule -Filter "$p/*" | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.Enabled }
        if ($rule) { return $true }
    }
    return $false
}
$scopes = 'site:Bern', 'site:Basel'
if (Test-Blocked $scopes) {
    #! information unprovenValue
    foreach ($s in $scopes) { Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }
}
