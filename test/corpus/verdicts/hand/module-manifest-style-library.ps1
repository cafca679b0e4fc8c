# A module by itself: who calls what is not known.
function Add-ClientBlock {
    [CmdletBinding()] param([Parameter(Mandatory)][string]$Scope)
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
function Enable-Privacy {
    [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory)][string]$Scope)
    Add-ClientBlock -Scope $Scope
    if ($PSCmdlet.ShouldProcess($Scope)) { Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true }
}
