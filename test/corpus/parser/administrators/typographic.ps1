Set-CsPrivacyConfiguration –Identity “global” –EnablePrivacyMode $True
New-CsClientVersionPolicyRule —Parent ‘Global’ –RuleId ([guid]::NewGuid())
