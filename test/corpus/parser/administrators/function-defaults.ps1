function Enable-Privacy {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string[]] $Sites = @('Redmond', 'Dublin'), [bool] $Enable = $true)
    foreach ($s in $Sites) {
        if ($PSCmdlet.ShouldProcess($s)) { Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $Enable }
    }
}
Enable-Privacy -Sites Redmond -Enable (-not $false)
