[CmdletBinding(DefaultParameterSetName = 'Status')]
param(
    [Parameter(ParameterSetName = 'Enable', Mandatory)] [switch]$Enable,
    [Parameter(ParameterSetName = 'Disable', Mandatory)] [switch]$Disable,
    [Parameter(ParameterSetName = 'Status')] [switch]$Status,
    [string]$Scope = 'Global'
)
switch ($PSCmdlet.ParameterSetName) {
    #! information noRule
    'Enable' { Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true }
    'Disable' { Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $false }
    'Status' { Get-CsPrivacyConfiguration -Identity $Scope | Format-List }
}
