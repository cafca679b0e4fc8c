# Lync 2013 front end, run from the scheduled maintenance box.
Import-Module "C:\Program Files\Common Files\Microsoft Lync Server 2013\Modules\Lync\Lync.psd1"
$ErrorActionPreference = 'Stop'
#! warning noRule
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true -AutoInitiateContacts $true
