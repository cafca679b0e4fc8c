enum Stage { Check; Block; Enable }
class Rollout {
    [string]$Scope
    [Stage]$Reached = [Stage]::Check
    Rollout([string]$scope) { $this.Scope = $scope }
    [void] Block() {
        New-CsClientVersionPolicy -Identity $this.Scope | Out-Null
        New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        $this.Reached = [Stage]::Block
    }
    [void] Enable() {
        if ($this.Reached -gt [Stage]::Block) { throw "Block first: $($this.Scope)" }
        #! warning scopeNotCovered
        Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode $true
        $this.Reached = [Stage]::Enable
    }
}
$all = 'Redmond', 'Berlin' | ForEach-Object { [Rollout]::new("site:$_") }
$all[0].Block()
$all.ForEach({ $_.Enable() })
