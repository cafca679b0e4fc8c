$files = Get-ChildItem -Path $PSScriptRoot\src -Recurse -Include *.ps1 | Where-Object { $_.Name -notlike '*.Tests.ps1' }
$files.FullName | ForEach-Object { . $_ }
Block-OldClients
Enable-Privacy
