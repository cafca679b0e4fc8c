function Add-ClientBlock {
    param([string]$Scope)
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
function Enable-PrivacyMode {
    param([string]$Scope)
    #! warning ruleAfterEnable
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
