<#
.SYNOPSIS
    Turns on enhanced presence privacy mode, after a script that other teams use too has kept old clients out.
#>
. "$PSScriptRoot\Block-OldClients.ps1"

Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
