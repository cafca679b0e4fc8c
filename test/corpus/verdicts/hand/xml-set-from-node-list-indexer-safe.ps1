$x = [xml]@"
<config>
  <rule><agent>OC</agent><major>4</major></rule>
  <scope>site:Redmond</scope>
  <scope>global</scope>
</config>
"@
$scopes = @($x.config.scope)
if ($scopes.Count -ne 2) { throw 'Two scopes expected' }
for ($i = 0; $i -lt $scopes.Count; $i++) {
    New-CsClientVersionPolicyRule -Parent $scopes[$i] -RuleId ([guid]::NewGuid()) -UserAgent $x.config.rule.agent -MajorVersion ([int]$x.config.rule.major) -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Set-CsPrivacyConfiguration -Identity $x.config.scope[1] -EnablePrivacyMode $true
Set-CsPrivacyConfiguration -Identity $x.config.scope[0] -EnablePrivacyMode $true
