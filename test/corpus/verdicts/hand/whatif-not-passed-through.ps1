function Enable-Mode {
    [CmdletBinding(SupportsShouldProcess)]
    param([string]$Scope)
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true -WhatIf:$false
}
Enable-Mode -Scope Global -WhatIf
