$mode = $false
function Set-Mode {
    # Sets its own variable; the script's stays as it was.
    $mode = $true
    Write-Host "Mode is now $mode"
}
Set-Mode
if ($mode) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $mode
