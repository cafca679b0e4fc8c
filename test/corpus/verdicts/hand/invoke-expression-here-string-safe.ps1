$guid = [guid]::NewGuid()
$template = @'
New-CsClientVersionPolicyRule -Parent {0} -RuleId {1} -UserAgent {2} -MajorVersion {3} -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
'@
$command = $template -f 'Global', $guid, 'OC', 4
Write-Host "Running: $command"
Invoke-Expression $command | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
