# Whoever is chosen in the grid gets privacy mode.
$sites = Get-CsSite | Out-GridView -PassThru -Title 'Sites'
foreach ($site in $sites) {
    $scope = "site:$($site.SiteId)"
    #! warning noRule
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null
}
