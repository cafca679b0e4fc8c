# Without a process block only the last piped scope is seen by the first function.
function Add-Block {
    param([Parameter(ValueFromPipeline)][string]$Scope)
    New-CsClientVersionPolicy -Identity $Scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
filter Enable-Privacy {
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true
}
$scopes = 'site:Redmond', 'site:Dublin'
$scopes | Add-Block
$scopes | Enable-Privacy
