$session = New-PSSession -ComputerName fe01 -Credential (Get-Credential)
Invoke-Command -Session $session -ArgumentList 'Global', 4 -ScriptBlock {
    param($Scope, $Major)
    Import-Module SkypeForBusiness
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
Remove-PSSession $session
