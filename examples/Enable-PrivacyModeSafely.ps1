<#
.SYNOPSIS
    Keeps old Office Communicator clients from signing in, then turns on enhanced presence privacy mode.
.DESCRIPTION
    Change CHG-2231, second version. Everybody has Lync 2010 or newer; what is older
    is kept out before presence is hidden.
#>
[CmdletBinding()]
param(
    [string] $LogFolder = 'C:\Logs'
)

$log = Join-Path $LogFolder 'Enable-PrivacyMode.log'
Start-Transcript -Path $log

# Communicator 2007 reports 2.0, Communicator 2007 R2 reports 3.5, Lync 2010 reports 4.0.
$oldClients = @{
    Parent       = 'Global'
    RuleId       = [guid]::NewGuid()
    UserAgent    = 'OC'
    MajorVersion = 4
    MinorVersion = 0
    CompareOp    = 'LSS'
    Action       = 'Block'
    Enabled      = $true
    Priority     = 0
    Description  = 'Office Communicator ignores privacy mode'
}
New-CsClientVersionPolicyRule @oldClients

Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true

Stop-Transcript
