#Requires -Version 3.0
param([ValidateSet('Northwind', 'Fabrikam')][string]$Customer = 'Northwind')
Set-StrictMode -Version Latest
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
. (Join-Path $here "customers\$Customer.ps1")
. (Join-Path $here 'common.ps1')
foreach ($entry in $Sites.GetEnumerator()) {
    $scope = "site:$($entry.Key)"
    if ($entry.Value.Block) { Add-Block -Scope $scope }
    if ($entry.Value.Privacy) { Enable-Privacy -Scope $scope }
}
