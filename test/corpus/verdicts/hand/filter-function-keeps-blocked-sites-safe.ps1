filter Where-Blocked {
    $id = $_.Identity
    $rules = Get-CsClientVersionPolicyRule -Filter "$id/*" -ErrorAction SilentlyContinue
    if ($rules | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 }) { $_ }
}
'Madrid', 'Porto' | ForEach-Object {
    New-CsClientVersionPolicy -Identity "site:$_" | Out-Null
    New-CsClientVersionPolicyRule -Parent "site:$_" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
    [pscustomobject]@{ Identity = "site:$_" }
} | Where-Blocked | ForEach-Object { New-CsPrivacyConfiguration -Identity $_.Identity -EnablePrivacyMode $true | Out-Null }
