# Deployment tool kit: a plan is built first, shown, and carried out in order.
enum Kind { Rule; Privacy }
class PlanItem {
    [Kind]$Kind
    [string]$Scope
    PlanItem([Kind]$kind, [string]$scope) { $this.Kind = $kind; $this.Scope = $scope }
    [string] ToString() { return '{0} on {1}' -f $this.Kind, $this.Scope }
    [void] Run() {
        switch ($this.Kind) {
            ([Kind]::Rule) {
                New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
            }
            ([Kind]::Privacy) { Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode $true }
        }
    }
}
$plan = [System.Collections.Generic.List[PlanItem]]::new()
$plan.Add([PlanItem]::new([Kind]::Rule, 'Global'))
$plan.Add([PlanItem]::new([Kind]::Privacy, 'Global'))
$plan | ForEach-Object { Write-Host $_.ToString() }
foreach ($item in $plan) { $item.Run() }
