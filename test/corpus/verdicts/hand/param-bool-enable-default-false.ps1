param([bool]$Enable = $false)
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $Enable
