$rules = foreach ($agent in 'OC', 'CPE') {
    New-CsClientVersionPolicyRule -Parent 'site:Redmond' -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -InMemory
}
New-CsClientVersionPolicy -Identity 'site:Redmond' -Rules $rules | Out-Null
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
