function Show-Menu {
    Write-Host '1  Block old clients'
    Write-Host '2  Turn privacy mode on'
    Write-Host '3  Turn privacy mode off'
    Write-Host 'Q  Quit'
}
$running = $true
while ($running) {
    Show-Menu
    switch (Read-Host 'Choice') {
        '1' {
            New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
                -CompareOp LSS -Action Block -Priority 0 | Out-Null
        }
        #! warning notOnEveryPath
        '2' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
        '3' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false }
        'q' { $running = $false }
        default { Write-Host 'What?' -ForegroundColor Red }
    }
}
