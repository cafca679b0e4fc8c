# Privacy mode is on in Global; the old rule goes away for a moment before the better one comes.
$old = [guid]'2a2f0c5e-7a0e-4c40-9b1e-111111111111'
New-CsClientVersionPolicyRule -Parent Global -RuleId $old -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
#! warning CsLegacyClientsUnblocked
Remove-CsClientVersionPolicyRule -Identity "Global/$old"
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS `
    -Action BlockWithUrl -ActionUrl 'https://intranet/upgrade' -Priority 0
