# Two organisations side by side after a merger, each with its own prefix; the rule goes to one of them only.
$a = New-PSSession -ConnectionUri https://fe.contoso.com/OcsPowershell
$b = New-PSSession -ConnectionUri https://fe.fabrikam.com/OcsPowershell
Import-PSSession $a -Prefix Contoso | Out-Null
Import-PSSession $b -Prefix Fabrikam | Out-Null
New-ContosoCsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-ContosoCsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
