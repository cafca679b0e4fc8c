$agents = 'OC', 'OCPhone', 'CPE'
foreach ($agent in $agents) {
    $rule = @{
        Parent       = 'Global'
        RuleId       = [guid]::NewGuid()
        UserAgent    = $agent
        MajorVersion = 4
        MinorVersion = 0
        CompareOp    = 'LSS'
        Action       = 'Block'
        Enabled      = $true
    }
    if ($agent -eq 'OC') { $rule.Priority = 0 }
    New-CsClientVersionPolicyRule @rule | Out-Null
}
#! information CsImplicitGlobalScope
Set-CsPrivacyConfiguration -EnablePrivacyMode:$true
