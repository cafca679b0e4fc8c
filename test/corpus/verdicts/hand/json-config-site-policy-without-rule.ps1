# Dublin has a policy of its own, so that the global rule does not reach it.
$json = @"
{
  "policies": [
    { "scope": "global",      "rules": [ { "agent": "OC", "version": "4.0", "op": "LSS", "action": "Block" } ] },
    { "scope": "site:Dublin", "rules": [ { "agent": "CWA", "version": "5.0", "op": "LSS", "action": "Block" } ] }
  ],
  "privacy": { "scopes": [ "global", "site:Dublin" ], "mode": true }
}
"@
$config = ConvertFrom-Json -InputObject $json

foreach ($policy in $config.policies) {
    if ($policy.scope -ne 'global') {
        New-CsClientVersionPolicy -Identity $policy.scope | Out-Null
    }
    foreach ($rule in $policy.rules) {
        $major, $minor = $rule.version -split '\.'
        New-CsClientVersionPolicyRule -Parent $policy.scope -RuleId ([guid]::NewGuid()) `
            -UserAgent $rule.agent -MajorVersion $major -MinorVersion $minor `
            -CompareOp $rule.op -Action $rule.action -Enabled $true | Out-Null
    }
}
foreach ($scope in $config.privacy.scopes) {
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $config.privacy.mode
}
