Invoke-Expression "Set-CsPrivacyConfiguration -EnablePrivacyMode `$true"
iex ('Set-CsPrivacyConfiguration -Identity ' + $id)
