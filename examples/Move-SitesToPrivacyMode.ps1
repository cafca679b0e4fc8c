<#
.SYNOPSIS
    Turns on privacy mode site by site.
.DESCRIPTION
    Change CHG-2307. The sites of the first wave get a client version policy of their own.
    Dublin comes in the second wave, and nobody has written its policy yet.
#>
[CmdletBinding()]
param()

$firstWave = 'Redmond', 'Singapore'
$secondWave = 'Dublin'

foreach ($site in $firstWave) {
    $scope = "site:$site"

    New-CsClientVersionPolicy -Identity $scope
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -Priority 0 `
        -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Enabled $true

    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true -AutoInitiateContacts $true
}

foreach ($site in $secondWave) {
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true -AutoInitiateContacts $true
}
