function Add-Block {
    param([Parameter(Mandatory)][string]$Scope)
    if (-not (Get-CsClientVersionPolicy -Identity $Scope -ErrorAction SilentlyContinue)) {
        New-CsClientVersionPolicy -Identity $Scope | Out-Null
    }
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -MinorVersion 5 `
        -BuildNumber 6907 -CompareOp LEQ -Action Block -Priority 0 | Out-Null
}
function Enable-Privacy {
    param([Parameter(Mandatory)][string]$Scope)
    if (-not (Get-CsPrivacyConfiguration -Identity $Scope -ErrorAction SilentlyContinue)) {
        New-CsPrivacyConfiguration -Identity $Scope | Out-Null
    }
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
