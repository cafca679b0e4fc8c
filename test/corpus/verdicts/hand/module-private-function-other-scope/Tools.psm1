$Parent = 'site:Lab'
function Add-Block { New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }
function Get-Nothing { }
Export-ModuleMember -Function Get-Nothing
