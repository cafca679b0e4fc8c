function Add-RolloutBlock { param($Parent) New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }
function Enable-RolloutPrivacy {
    param($Scope)
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
function Get-RolloutState { Get-CsPrivacyConfiguration }
