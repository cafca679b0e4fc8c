New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicy -Identity 'BoardExceptions' | Out-Null
Grant-CsClientVersionPolicy -Identity 'sip:chair@contoso.com' -PolicyName 'BoardExceptions'
Start-Sleep -Seconds 10
Grant-CsClientVersionPolicy -Identity 'sip:chair@contoso.com' -PolicyName $null
Remove-CsClientVersionPolicy -Identity 'BoardExceptions'
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
