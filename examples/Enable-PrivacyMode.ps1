<#
.SYNOPSIS
    Turns on enhanced presence privacy mode for the whole organisation.
.DESCRIPTION
    Change CHG-2231. Run it in the Skype for Business Server Management Shell.
#>
[CmdletBinding()]
param(
    [string] $LogFolder = 'C:\Logs'
)

$log = Join-Path $LogFolder 'Enable-PrivacyMode.log'
Start-Transcript -Path $log

# Presence is shown to contacts only from now on.
Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True

Stop-Transcript
