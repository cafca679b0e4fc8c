. "$PSScriptRoot\00-variables.ps1"
. "$PSScriptRoot\10-clients.ps1"
. "$PSScriptRoot\20-privacy.ps1"
