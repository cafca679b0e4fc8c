$rules = foreach ($agent in 'OC', 'CPE') {
    New-CsClientVersionPolicyRule -Parent 'site:Redmond' -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -InMemory
}
$rules = $rules | Where-Object { $_.UserAgent -cmatch '^C' }
New-CsClientVersionPolicy -Identity 'site:Redmond' -Rules @{ Add = $rules } | Out-Null
#! warning notCommitted
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
