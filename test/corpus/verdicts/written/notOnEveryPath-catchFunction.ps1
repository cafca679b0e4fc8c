# reason: notOnEveryPath
function Block-OldClients {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
}
try { Block-OldClients } catch { Write-Warning $_ }
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
