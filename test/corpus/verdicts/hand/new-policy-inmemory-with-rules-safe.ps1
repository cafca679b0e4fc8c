$rule = New-CsClientVersionPolicyRule -Parent 'site:Redmond' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -InMemory
$policy = New-CsClientVersionPolicy -Identity 'site:Redmond' -Rules @{ Add = $rule } -InMemory
$policy.Description = 'Modern clients only'
Set-CsClientVersionPolicy -Instance $policy
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
