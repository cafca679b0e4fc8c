if ($a) {
  Set-CsPrivacyConfiguration -Identity global

function f { 1 }
Get-Process
