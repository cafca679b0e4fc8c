$config = @'
<configuration><privacy enabled="true" site="Redmond" /></configuration>
'@
$xml = [xml]$config
#! warning noRule
Set-CsPrivacyConfiguration -Identity "site:$($xml.configuration.privacy.site)" -EnablePrivacyMode ([bool]::Parse($xml.configuration.privacy.enabled))
