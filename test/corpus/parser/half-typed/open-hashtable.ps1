$s = @{
  Identity = 'global'
  Ena
Set-CsPrivacyConfiguration @s
