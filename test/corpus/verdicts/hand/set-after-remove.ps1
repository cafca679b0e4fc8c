# The configuration is gone, so that Set- fails and nothing goes on.
Remove-CsPrivacyConfiguration -Identity 'site:Redmond'
Set-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
