# Menu of the operations team. Nothing makes anybody choose 1 before 2.
do {
    Clear-Host
    Write-Host '1  Block Communicator 2007 / 2007 R2'
    Write-Host '2  Turn privacy mode on'
    Write-Host '3  Show settings'
    Write-Host 'Q  Quit'
    $choice = Read-Host 'Select'
    switch ($choice) {
        '1' { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
        #! warning notOnEveryPath
        '2' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
        '3' { Get-CsPrivacyConfiguration | Format-Table Identity, EnablePrivacyMode }
    }
} until ($choice -eq 'q')
