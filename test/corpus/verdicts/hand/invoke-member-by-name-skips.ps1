$actions = @{
    Block  = { param($s) New-CsClientVersionPolicyRule -Parent $s -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null }
    #! warning noRule
    Enable = { param($s) Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }
}
foreach ($step in 'Check', 'Enable') {
    if ($actions.ContainsKey($step)) { & $actions[$step] 'Global' }
}
