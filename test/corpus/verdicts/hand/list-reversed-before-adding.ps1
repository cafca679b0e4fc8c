# The list is turned around "so that the last one wins": now the allow is in front.
$rules = [System.Collections.Generic.List[hashtable]]::new()
$rules.Add(@{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' })
$rules.Add(@{ UserAgent = 'OC'; MajorVersion = 1; MinorVersion = 0; CompareOp = 'GEQ'; Action = 'Allow' })
$rules.Reverse()
$priority = 0
foreach ($rule in $rules) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule -Priority $priority | Out-Null
    $priority++
}
#! warning shadowedByAllow
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
