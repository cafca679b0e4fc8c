[CmdletBinding()]
param([string[]]$Sites = @('Redmond', 'Paris'), [switch]$WhatIf)
$common = @{ WhatIf = $WhatIf; ErrorAction = 'Stop' }
foreach ($s in $Sites) {
    $id = "site:$s"
    New-CsClientVersionPolicy -Identity $id @common | Out-Null
    New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block @common | Out-Null
    New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true @common | Out-Null
}
