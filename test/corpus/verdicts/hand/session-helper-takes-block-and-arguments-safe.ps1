function Invoke-OnPool {
    param([Parameter(Mandatory)][string]$ComputerName, [Parameter(Mandatory)][scriptblock]$ScriptBlock, [object[]]$ArgumentList)
    $session = New-PSSession -ComputerName $ComputerName -ErrorAction Stop
    try { Invoke-Command -Session $session -ScriptBlock $ScriptBlock -ArgumentList $ArgumentList }
    finally { Remove-PSSession $session }
}
$work = {
    param($Parent, $Major)
    Import-Module SkypeForBusiness
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity $Parent -EnablePrivacyMode $true
}
Invoke-OnPool -ComputerName 'fe1.contoso.com' -ScriptBlock $work -ArgumentList 'Global', 4
