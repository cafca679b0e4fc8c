$id = [guid]'7f9d1c1e-3c53-4b2a-9f60-0c0a4a0f1a11'
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
# The help desk cannot cope
$rule = Get-CsClientVersionPolicyRule -Identity "Global/$id"
$rule.Action = 'AllowWithUrl'
$rule.ActionUrl = 'http://it.contoso.com/newclient'
#! warning CsLegacyClientsUnblocked
Set-CsClientVersionPolicyRule -Instance $rule
