$ErrorActionPreference = 'Stop'
$session = New-PSSession -ConnectionUri https://fe01.contoso.com/OcsPowershell
Import-PSSession $session -AllowClobber | Out-Null
try {
    Get-Item C:\Temp\go.txt | Out-Null
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
finally {
    Remove-PSSession $session
}
