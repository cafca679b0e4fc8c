#! +1 error CsUrlRequired
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action BlockWithUrl | Out-Null
Write-Host 'Clients are sent to the download page.'
