function Enable-SitePrivacy {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)][string]$Identity)
    #! warning notCommitted
    Set-CsPrivacyConfiguration -Identity $Identity -EnablePrivacyMode $true
}
