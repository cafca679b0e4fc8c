# Whatever is not exactly the current build is refused.
#! warning CsBlocksSupportedClients
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -BuildNumber 7577 `
    -CompareOp NEQ -Action BlockWithUrl -ActionUrl 'https://intranet/clients' -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
