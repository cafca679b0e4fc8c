# Change 4711: privacy mode for the whole organisation, after the old clients are shut out.
[CmdletBinding()]
param(
    [string]$LogFile = "$env:TEMP\privacy.log"
)

function Write-Log {
    param([string]$Text, [ValidateSet('INFO', 'WARN', 'ERROR')][string]$Level = 'INFO')
    $line = '{0} [{1}] {2}' -f (Get-Date -Format 'yyyy-MM-dd HH:mm:ss'), $Level, $Text
    Add-Content -Path $LogFile -Value $line
    Write-Verbose $line
}

function Add-BlockRule {
    param([hashtable]$Rule)
    Write-Log "Adding rule for $($Rule.UserAgent) below $($Rule.MajorVersion)"
    New-CsClientVersionPolicyRule @Rule | Out-Null
}

$common = @{
    Parent   = 'Global'
    Enabled  = $true
    Priority = 0
}
$communicator = $common.Clone()
$communicator.RuleId = [guid]::NewGuid()
$communicator.UserAgent = 'OC'
$communicator.MajorVersion = 4
$communicator.MinorVersion = 0
$communicator.CompareOp = 'LSS'
$communicator.Action = 'Block'
Add-BlockRule -Rule $communicator

$settings = @{ EnablePrivacyMode = $true; AutoInitiateContacts = $true }
Set-CsPrivacyConfiguration -Identity Global @settings
Write-Log 'Done.'
