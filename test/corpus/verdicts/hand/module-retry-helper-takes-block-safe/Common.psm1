$site = 'none'
$rule = $null

function Invoke-Step {
    param([Parameter(Position = 0)][string]$Name, [Parameter(Position = 1)][scriptblock]$Action)
    Write-Host "== $Name"
    & $Action | Out-Null
    Write-Host '   done'
}
