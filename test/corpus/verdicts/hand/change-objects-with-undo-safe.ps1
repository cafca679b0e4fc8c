class Change {
    [string]$Scope
    [scriptblock]$Apply
    [scriptblock]$Undo
    Change([string]$scope, [scriptblock]$apply, [scriptblock]$undo) { $this.Scope = $scope; $this.Apply = $apply; $this.Undo = $undo }
}
$done = New-Object System.Collections.Stack
$changes = @(
    [Change]::new('Global', { param($s) New-CsClientVersionPolicyRule -Parent $s -RuleId ([guid]::NewGuid()) -Description 'CHG7' -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }, { param($s) Get-CsClientVersionPolicyRule -Filter "$s/*" | Where-Object Description -eq 'CHG7' | Remove-CsClientVersionPolicyRule })
    [Change]::new('Global', { param($s) Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }, { param($s) Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $false })
)
try {
    foreach ($change in $changes) {
        & $change.Apply $change.Scope
        $done.Push($change)
    }
}
catch {
    Write-Warning $_
    while ($done.Count -gt 0) { $c = $done.Pop(); & $c.Undo $c.Scope }
}
