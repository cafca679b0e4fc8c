$script:minimum = [version]'4.0'

function Add-ClientBlock {
    [CmdletBinding()]
    param([string]$Scope)
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $script:minimum.Major `
        -MinorVersion $script:minimum.Minor -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
function Enable-PrivacyMode {
    [CmdletBinding()]
    param([string]$Scope)
    Write-Verbose "Privacy mode for $Scope"
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
Export-ModuleMember -Function Add-ClientBlock, Enable-PrivacyMode
