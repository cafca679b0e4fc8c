[CmdletBinding()]
param([switch]$Force)
$problems = New-Object System.Collections.Generic.List[string]

# 1. module and version
$module = Get-Module -ListAvailable -Name SkypeForBusiness, Lync | Sort-Object Version -Descending | Select-Object -First 1
if (-not $module) { $problems.Add('No management shell on this computer.') }
elseif ($module.Version -lt [version]'5.0') { $problems.Add("Module $($module.Version) is too old.") }

# 2. role
$groups = [Security.Principal.WindowsIdentity]::GetCurrent().Groups | ForEach-Object { $_.Translate([Security.Principal.NTAccount]).Value }
if (-not ($groups -like '*\CSAdministrator')) { $problems.Add('Not a member of CSAdministrator.') }

# 3. services
Get-CsWindowsService -ErrorAction SilentlyContinue | Where-Object { $_.Status -ne 'Running' } | ForEach-Object { $problems.Add("$($_.Name) is $($_.Status)") }

# 4. replication
$late = Get-CsManagementStoreReplicationStatus | Where-Object { -not $_.UpToDate }
foreach ($replica in $late) { $problems.Add("$($replica.ReplicaFqdn) is not up to date") }

# 5. old clients
$block = Get-CsClientVersionPolicyRule -Identity Global | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled
}
if ($null -eq $block) { $problems.Add('Communicator 2007 can still sign in.') }

if ($problems.Count -gt 0) {
    $problems | ForEach-Object { Write-Warning $_ }
    exit $problems.Count
}
Get-CsPrivacyConfiguration -Identity Global | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
