New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicy -Identity 'VipClients' -Description 'Also blocks Lync 2010' | Out-Null
#! information CsBlocksSupportedClients
New-CsClientVersionPolicyRule -Parent 'VipClients' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 15 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
Import-Csv .\vips.csv | ForEach-Object { Grant-CsClientVersionPolicy -Identity $_.SipAddress -PolicyName 'VipClients' }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
