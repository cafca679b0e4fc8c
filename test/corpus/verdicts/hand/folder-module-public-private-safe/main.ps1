# Deploys privacy mode with the tool kit in this folder.
Import-Module "$PSScriptRoot\SfbPrivacy\SfbPrivacy.psm1" -Force
Block-OldClients
Enable-Privacy
