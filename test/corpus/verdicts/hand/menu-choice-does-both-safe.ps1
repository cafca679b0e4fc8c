function Show-Menu {
    param([string]$Title = 'Presence tools')
    Write-Host "================ $Title ================"
    Write-Host "1: Press '1' for privacy mode in all sites."
    Write-Host "2: Press '2' to go back."
    Write-Host "Q: Press 'Q' to quit."
}
function Enable-PrivacySafely {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
do {
    Show-Menu
    $selection = Read-Host 'Please make a selection'
    switch ($selection) {
        '1' { Enable-PrivacySafely }
        '2' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false }
    }
    pause
}
until ($selection -eq 'q')
