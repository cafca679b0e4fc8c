enum Stage { Check; Block; Enable }
class Rollout {
    [string]$Scope
    [Stage]$Reached = [Stage]::Check
    hidden [System.Collections.Generic.List[string]]$Log = [System.Collections.Generic.List[string]]::new()
    Rollout([string]$scope) { $this.Scope = $scope }
    [void] Block() {
        New-CsClientVersionPolicy -Identity $this.Scope | Out-Null
        New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        $this.Reached = [Stage]::Block
        $this.Log.Add("blocked in $($this.Scope)")
    }
    [void] Enable() {
        if ($this.Reached -lt [Stage]::Block) { throw "Block first: $($this.Scope)" }
        Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode $true
        $this.Reached = [Stage]::Enable
    }
}
$all = 'Redmond', 'Berlin' | ForEach-Object { [Rollout]::new("site:$_") }
$all.ForEach({ $_.Block() })
$all | Where-Object { $_.Reached -eq [Stage]::Block } | ForEach-Object { $_.Enable() }
