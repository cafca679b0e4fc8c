filter Add-Block {
    New-CsClientVersionPolicyRule -Parent $_ -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    $_
}
filter Enable-Mode { Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true }
'Global' | Add-Block | Where-Object { $_ -is [string] } | Enable-Mode
