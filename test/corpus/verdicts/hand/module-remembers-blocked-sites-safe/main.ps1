using module .\SitePrivacy.psm1

$blocked = @()
foreach ($name in 'Redmond', 'Dublin', 'Chicago') {
    if ($name -ne 'Dublin') { Add-SiteBlock -Name $name }
}
foreach ($name in 'Redmond', 'Dublin', 'Chicago') { Enable-SitePrivacy -Name $name }
