$json = @"
{
  "policies": [
    { "scope": "global",      "rules": [ { "agent": "OC", "version": "4.0", "op": "LSS", "action": "Block" } ] },
    { "scope": "site:Dublin", "rules": [ { "agent": "OC", "version": "4.0", "op": "LSS", "action": "Block" },
                                         { "agent": "CWA", "version": "5.0", "op": "LSS", "action": "Block" } ] }
  ],
  "privacy": { "scopes": [ "global", "site:Dublin" ], "mode": true }
}
"@
$config = $json | ConvertFrom-Json

foreach ($policy in $config.policies) {
    if ($policy.scope -ne 'global') {
        New-CsClientVersionPolicy -Identity $policy.scope | Out-Null
    }
    foreach ($rule in $policy.rules) {
        $version = $rule.version.Split('.')
        New-CsClientVersionPolicyRule -Parent $policy.scope -RuleId ([guid]::NewGuid()) `
            -UserAgent $rule.agent -MajorVersion $version[0] -MinorVersion $version[1] `
            -CompareOp $rule.op -Action $rule.action -Enabled $true | Out-Null
    }
}
foreach ($scope in $config.privacy.scopes) {
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $config.privacy.mode
}
