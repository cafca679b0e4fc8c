[CmdletBinding()]
param([switch]$Force)
$problems = @()
if (-not (Get-Module -Name SkypeForBusiness)) { Import-Module SkypeForBusiness }
$block = Get-CsClientVersionPolicyRule -Identity Global | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled
}
if ($null -eq $block) { $problems += 'Communicator 2007 can still sign in.' }
if ((Get-CsClientVersionConfiguration -Identity Global).Enabled -eq $false) { $problems += 'Filtering is off.' }
if ($problems.Count -gt 0 -and -not $Force) {
    $problems | ForEach-Object { Write-Warning $_ }
    exit 1
}
#! warning notOnEveryPath
Get-CsPrivacyConfiguration -Identity Global | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
