Get-CsPrivacyConfiguration |
<<<<<<< HEAD
  Set-CsPrivacyConfiguration -EnablePrivacyMode $true
=======
  Set-CsPrivacyConfiguration -EnablePrivacyMode $false
>>>>>>> b
