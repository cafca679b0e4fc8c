function Invoke-Rollout {
    [CmdletBinding()]
    param([string[]]$Site)
    foreach ($s in $Site) {
        New-CsClientVersionPolicy -Identity "site:$s" | Out-Null
        Add-Block "site:$s"
        New-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true | Out-Null
    }
}
