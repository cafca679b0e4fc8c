foreach ($f in Get-ChildItem -Path $PSScriptRoot\lib -Filter *.ps1 -Recurse) { . $f.FullName }
Block-OldClients
Enable-Privacy
