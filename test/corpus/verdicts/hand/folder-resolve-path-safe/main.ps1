Resolve-Path "$PSScriptRoot\lib\*.ps1" | ForEach-Object { . $_.ProviderPath }
Block-OldClients
Enable-Privacy
