Get-CsSite | Select-Object -ExpandProperty Identity | ForEach-Object {
    $id = [string]$_
    New-CsClientVersionPolicy -Identity $id
    New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true
}
