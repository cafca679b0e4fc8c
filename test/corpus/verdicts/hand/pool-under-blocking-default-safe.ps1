Set-CsClientVersionConfiguration -Identity 'site:Atlanta' -Enabled $true -DefaultAction Block
New-CsClientVersionPolicy -Identity 'Registrar:atl-cs-001.contoso.com' | Out-Null
Set-CsPrivacyConfiguration -Identity 'site:Atlanta' -EnablePrivacyMode $true
