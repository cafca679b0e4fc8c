function Add-OldClientBlock {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
}
function Set-OldClientBlock { Add-OldClientBlock }
Export-ModuleMember -Function Set-*
