# One folder for each site, found by listing; a site that was added yesterday has no file for its rule.
foreach ($folder in Get-ChildItem -Path "$PSScriptRoot\sites" -Directory) {
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity "site:$($folder.Name)" -EnablePrivacyMode $true
}
