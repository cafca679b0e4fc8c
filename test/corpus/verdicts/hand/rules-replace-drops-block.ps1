# Replace puts the new rule in place of all others, the block among them.
$block = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -InMemory
Set-CsClientVersionPolicy -Identity Global -Rules @{ Add = $block }

$phones = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent CPE -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -InMemory
Set-CsClientVersionPolicy -Identity Global -Rules @{ Replace = $phones }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
