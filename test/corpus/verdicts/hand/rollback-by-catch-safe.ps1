# The rule is taken away again only where privacy mode did not go on.
try {
  $r = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
  Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true -ErrorAction Stop
} catch {
  Remove-CsClientVersionPolicyRule -Identity $r.Identity
  throw
}
