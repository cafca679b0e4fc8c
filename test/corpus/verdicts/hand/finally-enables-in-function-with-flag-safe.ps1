function Update-Presence {
    $ErrorActionPreference = 'Stop'
    $blocked = $false
    try {
        Test-Connection fe01 -Count 1 | Out-Null
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
        $blocked = $true
    }
    finally {
        if ($blocked) { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    }
}
Update-Presence
