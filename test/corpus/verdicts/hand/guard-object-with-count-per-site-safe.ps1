[CmdletBinding()]
param([string[]]$Sites = @('Dublin', 'Redmond'))

function Get-BlockState {
    param([string]$Identity)
    $match = @(Get-CsClientVersionPolicyRule -Identity $Identity -ErrorAction SilentlyContinue | Where-Object {
            $_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and
            $_.Action -eq 'Block' -and $_.Enabled -eq $true
        })
    New-Object PSObject -Property @{ Identity = $Identity; Count = $match.Count; Ready = ($match.Count -gt 0) }
}

$states = foreach ($site in $Sites) { Get-BlockState -Identity "site:$site" }
$states | Format-Table -AutoSize
$missing = @($states | Where-Object { -not $_.Ready })
if ($missing.Count -gt 0) {
    Write-Warning ('Not ready: ' + (($missing | ForEach-Object { $_.Identity }) -join ', '))
    return
}
foreach ($state in $states) {
    Set-CsPrivacyConfiguration -Identity $state.Identity -EnablePrivacyMode $true
}
