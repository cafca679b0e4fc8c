# Which of the two it is that comes when the server can't be reached, nobody knows; one of them goes on.
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -ErrorAction Stop
}
catch [System.UnauthorizedAccessException] {
    Write-Error 'Run this as an administrator.'
    exit 1
}
catch [System.TimeoutException] {
    Write-Warning 'The management store did not answer.'
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
