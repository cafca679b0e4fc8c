enum Mode { Off; On }
class PrivacyManager {
    [string]$Scope
    PrivacyManager([string]$scope) { $this.Scope = $scope }
    [void] BlockOldClients() {
        New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    [void] Switch([Mode]$mode) {
        #! warning noRule
        Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode ($mode -eq [Mode]::On)
    }
}
$manager = [PrivacyManager]::new('Global')
$manager.Switch('On')
