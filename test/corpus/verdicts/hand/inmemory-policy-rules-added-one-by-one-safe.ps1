$rules = foreach ($v in @{ M = 2; N = 0; B = 6362 }, @{ M = 3; N = 5; B = 6907 }) {
    New-CsClientVersionPolicyRule -Parent 'site:Bern' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $v.M -MinorVersion $v.N -BuildNumber $v.B -CompareOp EQL -Action Block -InMemory
}
$policy = New-CsClientVersionPolicy -Identity 'site:Bern' -InMemory
foreach ($rule in $rules) { $policy.Rules.Add($rule) }
Set-CsClientVersionPolicy -Instance $policy
New-CsPrivacyConfiguration -Identity 'site:Bern' -EnablePrivacyMode $true | Out-Null
