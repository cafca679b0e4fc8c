function Enable-SitePrivacy {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(ValueFromPipeline, Mandatory)][string]$SiteName)
    process {
        $id = "site:$SiteName"
        if ($PSCmdlet.ShouldProcess($id, 'Block old clients')) {
            New-CsClientVersionPolicy -Identity $id | Out-Null
            New-CsClientVersionPolicyRule -Parent $id -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        }
        if ($PSCmdlet.ShouldProcess($id, 'Turn on privacy mode')) {
            New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true
        }
    }
}
'Redmond', 'Dublin', 'Paris' | Enable-SitePrivacy -Verbose
