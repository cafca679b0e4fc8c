Import-Module .\Rollout.psm1
# The switch is the module's own, and nothing lets it out.
& (Get-Module Rollout) { $script:AddBlock = $true }
Start-Rollout
