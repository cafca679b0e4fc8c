class Block {
    static [hashtable] $Defaults = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'; Priority = 0 }
    static [void] Apply([string]$scope) { [Block]::Apply($scope, @{}) }
    static [void] Apply([string]$scope, [hashtable]$override) {
        $p = [Block]::Defaults.Clone()
        foreach ($k in $override.Keys) { $p[$k] = $override[$k] }
        New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) @p | Out-Null
    }
}
[Block]::Apply('site:Oslo')
[Block]::Apply('site:Bergen', @{ Enabled = $false })
#! warning ruleDisabled
'Oslo', 'Bergen' | ForEach-Object { Set-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $true }
