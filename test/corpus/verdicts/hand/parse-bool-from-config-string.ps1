$config = @'
<configuration><privacy enabled="true" site="Redmond" /></configuration>
'@
$xml = [xml]$config
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity "site:$($xml.configuration.privacy.site)" -EnablePrivacyMode ([bool]::Parse($xml.configuration.privacy.enabled))
