param([string]$Step = 'Set-CsPrivacyConfiguration')
& (Get-Command -Name $args[0]) -Identity Global
# Without arguments nothing ran before.
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
