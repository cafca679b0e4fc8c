. .\Block-OldClients.ps1
. "$PSScriptRoot\lib.ps1"
& (Join-Path $PSScriptRoot 'Enable.ps1') -Site Redmond
