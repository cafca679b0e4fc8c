Get-CsPrivacyConfiguration |
$a = 1
