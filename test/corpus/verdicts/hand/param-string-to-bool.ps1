param([string]$Enable = 'true')
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode ([System.Convert]::ToBoolean($Enable))
