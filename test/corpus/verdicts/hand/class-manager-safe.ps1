enum Mode { Off; On }
class PrivacyManager {
    [string]$Scope
    [string]$RuleId
    PrivacyManager([string]$scope) {
        $this.Scope = $scope
        $this.RuleId = [guid]::NewGuid().ToString()
    }
    [void] BlockOldClients() {
        New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId $this.RuleId -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    [void] Switch([Mode]$mode) {
        Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode ($mode -eq [Mode]::On)
    }
}
$manager = [PrivacyManager]::new('Global')
$manager.BlockOldClients()
$manager.Switch([Mode]::On)
