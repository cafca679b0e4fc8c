$Log = 'C:\temp\x.log'
Import-Module $PSScriptRoot\M\M.psm1 -Force
Invoke-Rollout -Site 'Ulm', 'Bonn' -Verbose
