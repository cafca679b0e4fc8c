using namespace System.Collections.Generic
$rules = [List[hashtable]]::new()
$rules.Add(@{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0 })
$rules.Add(@{ UserAgent = 'UCCP'; MajorVersion = 2; MinorVersion = 0 })
for ($i = 0; $i -lt $rules.Count; $i++) {
    $rule = $rules[$i]
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -CompareOp LSS -Action Block -Priority $i @rule | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
