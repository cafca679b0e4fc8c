Start-Transcript -Path "$env:TEMP\privacy.txt"
try {
    $answer = Read-Host 'Add the block for old clients? (y/n)'
    if ($answer -match '^[yY]') {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
finally {
    Stop-Transcript
}
