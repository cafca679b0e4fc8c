function Invoke-OnPool {
    param([Parameter(Mandatory)][string]$Pool, [Parameter(Mandatory)][scriptblock]$Code, [object[]]$With = @())
    $session = New-PSSession -ComputerName $Pool
    try { Invoke-Command -Session $session -ScriptBlock $Code -ArgumentList $With }
    finally { Remove-PSSession $session }
}
$table = @{ OC = 4; UCCP = 4 }
foreach ($agent in $table.Keys) {
    Invoke-OnPool -Pool pool01 -With $agent, $table[$agent] -Code {
        param($Agent, $Major)
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $Agent -MajorVersion $Major -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
    }
}
Invoke-OnPool -Pool pool01 -With $table.ContainsKey('OC') -Code { param([bool]$On) Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $On }

