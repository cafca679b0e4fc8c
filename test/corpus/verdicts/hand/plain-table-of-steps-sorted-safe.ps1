$steps = @{
    '1-block'  = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }
    '2-enable' = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    '0-filter' = { Set-CsClientVersionConfiguration -Identity Global -Enabled $true }
}
$steps.GetEnumerator() | Sort-Object -Property Name | ForEach-Object { Write-Host $_.Key; & $_.Value }
