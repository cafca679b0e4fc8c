$Script:Block = { param($p) New-CsClientVersionPolicyRule -Parent $p -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }
function Initialize-Site {
    param([string]$Name, [scriptblock]$Before = {})
    $id = "site:$Name"
    New-CsClientVersionPolicy -Identity $id | Out-Null
    & $Before $id
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true | Out-Null
}
Initialize-Site -Name Riga -Before $Script:Block
Initialize-Site -Name Tallinn
