. "$PSScriptRoot\rules.ps1"
. "$PSScriptRoot\privacy.ps1"
function Install-Privacy([string[]]$Scopes) {
    foreach ($s in $Scopes) {
        Add-OldClientBlock -Scope $s
        Enable-PrivacyMode -Scope $s
    }
}
