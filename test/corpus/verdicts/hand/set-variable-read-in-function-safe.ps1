Set-Variable -Name Parent -Value 'Global' -Scope Script -Option ReadOnly
New-Variable -Name BlockOp -Value 'LSS'
function Add-It {
    $op = Get-Variable -Name BlockOp -ValueOnly
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp $op -Action Block | Out-Null
}
Add-It
Set-CsPrivacyConfiguration -Identity $Parent -EnablePrivacyMode $true
