enum LegacyAction { Block; BlockWithUrl }
class VersionRule {
    [string]$Agent = 'OC'
    [version]$Below
    [LegacyAction]$Action = [LegacyAction]::Block
    VersionRule([string]$below) { $this.Below = [version]$below }
    [hashtable] ToSplat() {
        return @{ UserAgent = $this.Agent; MajorVersion = $this.Below.Major; MinorVersion = $this.Below.Minor; CompareOp = 'LSS'; Action = $this.Action.ToString() }
    }
}
class Rollout {
    [string[]]$Scopes
    [System.Collections.Generic.List[VersionRule]]$Rules = [System.Collections.Generic.List[VersionRule]]::new()
    Rollout([string[]]$scopes) { $this.Scopes = $scopes }
    [void] Block([string]$below) { $this.Rules.Add([VersionRule]::new($below)) }
    [void] Run() {
        foreach ($scope in $this.Scopes) {
            foreach ($rule in $this.Rules) {
                $splat = $rule.ToSplat()
                New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -Priority 0 @splat
            }
            Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
        }
    }
}
$r = [Rollout]::new(@('global', 'site:Redmond'))
$r.Block('4.0')
$r.Run()
