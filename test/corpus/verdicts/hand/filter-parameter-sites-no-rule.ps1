$sites = Get-CsPrivacyConfiguration -Filter 'site:*'
if ($sites) {
    #! warning noRule
    $sites | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
}
