[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    [Parameter(ValueFromPipeline)][string[]]$Site = @('Redmond', 'Paris'),
    [switch]$Force
)
begin {
    if ($Force -and -not $PSBoundParameters.ContainsKey('Confirm')) { $ConfirmPreference = 'None' }
    if ($PSCmdlet.ShouldProcess('global', 'Block Communicator 2007 and 2007 R2')) {
        New-CsClientVersionPolicyRule -Parent global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    else { return }
}
process {
    foreach ($name in $Site) {
        $identity = 'site:{0}' -f $name
        if ($PSCmdlet.ShouldProcess($identity, 'Enable privacy mode')) {
            $policy = Get-CsClientVersionPolicy -Identity $identity -ErrorAction SilentlyContinue
            if ($policy) {
                New-CsClientVersionPolicyRule -Parent $identity -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
            }
            New-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true
        }
    }
}
