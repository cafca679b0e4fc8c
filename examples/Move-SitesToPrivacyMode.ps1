<#
.SYNOPSIS
    Turns on privacy mode site by site.
.DESCRIPTION
    Change CHG-2307. The sites of the first wave have a client version policy of their own. Dublin joins the second wave,
    and nobody has written its policy yet.
#>
[CmdletBinding()]
param()

$firstWave = 'Redmond', 'Singapore'
$secondWave = 'Dublin'

foreach ($site in $firstWave) {
    $scope = "site:$site"

    New-CsClientVersionPolicy -Identity $scope
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Enabled $true -Priority 0

    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true -AutoInitiateContacts $true
}

foreach ($site in $secondWave) {
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true -AutoInitiateContacts $true
}
