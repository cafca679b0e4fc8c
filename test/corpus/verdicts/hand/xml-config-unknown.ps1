[xml]$config = Get-Content '.\clients.xml'
foreach ($rule in $config.clients.rule) {
    New-CsClientVersionPolicyRule -Parent $rule.scope -RuleId $rule.id -UserAgent $rule.agent -MajorVersion $rule.major -CompareOp $rule.op -Action $rule.action | Out-Null
}
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
