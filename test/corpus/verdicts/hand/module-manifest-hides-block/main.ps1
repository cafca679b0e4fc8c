Import-Module "$PSScriptRoot\Rollout\Rollout.psd1"
Add-RolloutBlock -Parent Global
Enable-RolloutPrivacy -Scope Global
