$session = New-PSSession -ComputerName fe01.contoso.com
Invoke-Command -Session $session { Import-Module SkypeForBusiness }
$parent = 'Global'
Invoke-Command -Session $session {
    New-CsClientVersionPolicyRule -Parent $using:parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Invoke-Command -Session $session { param($identity) Set-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true } -ArgumentList $parent
Remove-PSSession $session
