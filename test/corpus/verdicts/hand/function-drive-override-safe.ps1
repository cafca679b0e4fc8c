# The team's profile replaces the cmdlet by a guarded one for interactive use; it is restored at the end.
${function:Add-OldClientRule} = {
    param($Parent = 'Global')
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Add-OldClientRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Remove-Item function:Add-OldClientRule
