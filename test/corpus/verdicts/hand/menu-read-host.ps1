do {
    $choice = Read-Host '1 = block old clients, 2 = privacy mode, q = quit'
    switch ($choice) {
        '1' { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent OC -CompareOp LSS -Action Block -Priority 0 }
        #! warning notOnEveryPath
        '2' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    }
} until ($choice -eq 'q')
