Import-Module (Join-Path $PSScriptRoot 'Tools\Tools.psm1')
Block-OldClients
Enable-Privacy
