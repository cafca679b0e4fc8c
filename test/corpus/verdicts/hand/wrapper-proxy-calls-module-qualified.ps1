function Set-PrivacyMode {
    [CmdletBinding(SupportsShouldProcess)]
    param([string]$Identity = 'Global', [bool]$Enabled)
    if ($PSCmdlet.ShouldProcess($Identity)) {
        #! warning noRule
        SkypeForBusiness\Set-CsPrivacyConfiguration -Identity $Identity -EnablePrivacyMode $Enabled
    }
}
Set-PrivacyMode -Enabled $true
