New-CsPrivacyConfiguration -Identity service:UserServer:atl-cs-001.litwareinc.com -EnablePrivacyMode 1
New-CsClientVersionPolicy -Identity Registrar:atl-cs-001.litwareinc.com
