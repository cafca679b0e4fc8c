# Lync 2010, RTM: block OCS-era clients for the pilot site, then let the pilot users restrict their presence.
Import-Module Lync
$site = 'site:Redmond'
New-CsClientVersionPolicy -Identity $site -Description 'Pilot'
$g = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent $site -RuleId $g -MajorVersion 3 -MinorVersion 5 -BuildNumber 6907 -UserAgent OC `
    -CompareOp LEQ -Action Block -Enabled $true -Priority 0
New-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true -AutoInitiateContacts $true
