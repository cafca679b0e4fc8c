. "$PSScriptRoot\rules.ps1"
. "$PSScriptRoot\privacy.ps1"
function Install-Privacy([string[]]$Scopes) {
    foreach ($s in $Scopes) {
        if ($s -ne 'Global') { New-CsClientVersionPolicy -Identity $s | Out-Null }
        Add-OldClientBlock -Scope $s
        Enable-PrivacyMode -Scope $s
    }
}
