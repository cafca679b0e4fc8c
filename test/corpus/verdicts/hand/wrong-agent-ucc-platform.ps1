$agents = 'UCCP', 'CPE', 'AOC'
$agents | ForEach-Object -Begin { $p = 0 } -Process {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $_ -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority $p | Out-Null
    $p++
} -End { Write-Host "$p rules" }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
