class PrivacyWorker {
    [string]$Scope
    PrivacyWorker([string]$scope) { $this.Scope = $scope }
    [void] Block() {
        New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    [void] Enable() { Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode $true }
}
