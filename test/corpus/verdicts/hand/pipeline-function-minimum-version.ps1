function Enable-PresencePrivacy {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory, ValueFromPipelineByPropertyName)][Alias('Identity')][ValidateNotNullOrEmpty()][string]$Scope,
        [Parameter(ValueFromPipelineByPropertyName)][version]$MinimumVersion = '4.0',
        [switch]$PassThru
    )
    begin { $seen = [System.Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase) }
    process {
        if (-not $seen.Add($Scope)) { return }
        if ($PSCmdlet.ShouldProcess($Scope, "block below $MinimumVersion and enable privacy mode")) {
            $rule = @{
                Parent       = $Scope
                RuleId       = [guid]::NewGuid()
                UserAgent    = 'OC'
                MajorVersion = $MinimumVersion.Major
                MinorVersion = $MinimumVersion.Minor
                CompareOp    = 'LSS'
                Action       = 'Block'
                Priority     = 0
            }
            $null = New-CsClientVersionPolicyRule @rule
            #! warning partialCoverage
            Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
        }
    }
    end { if ($PassThru) { [pscustomobject]@{ Scopes = $seen.Count } } }
}
@(
    [pscustomobject]@{ Identity = 'site:Oslo' }
    [pscustomobject]@{ Identity = 'site:Bergen'; MinimumVersion = '3.5' }
) | Enable-PresencePrivacy -PassThru
