function Add-OldClientBlock {
    param([string]$Scope, [int]$Major = 4)
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
}
