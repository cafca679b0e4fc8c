# A wrapper of the same name forces WhatIf: nothing in this script is changed.
function Set-CsPrivacyConfiguration {
    Write-Host "Would run Set-CsPrivacyConfiguration $args"
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
