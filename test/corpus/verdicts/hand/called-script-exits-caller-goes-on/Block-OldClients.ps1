param([string]$Server)
if (-not (Test-Connection -ComputerName $Server -Count 1 -Quiet)) {
    exit 1
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
exit 0
