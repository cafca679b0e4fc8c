function Enable-Mode {
    [CmdletBinding(SupportsShouldProcess)]
    param([string]$Scope)
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
Enable-Mode -Scope Global -WhatIf
