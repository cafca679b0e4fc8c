$draft = New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true -InMemory
$draft | Export-Clixml .\draft.xml
