[xml]$clients = @'
<clients>
  <client name="Communicator 2007" version="2.0.6362" legacy="yes" />
  <client name="Communicator 2007 R2" version="3.5.6907" legacy="yes" />
  <client name="Lync 2010" version="4.0.7577" legacy="no" />
</clients>
'@
foreach ($client in $clients.clients.client | Where-Object { $_.legacy -eq 'yes' }) {
    $v = [version]$client.version
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $v.Major -MinorVersion $v.Minor -CompareOp EQL -Action Block -Priority 0 -Description $client.name
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
