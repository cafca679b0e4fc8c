$ErrorActionPreference = 'Stop'
function Protect {
    param([Parameter(ValueFromPipeline)][string]$Scope)
    begin { $seen = 0 }
    process {
        $seen++
        if ($seen -gt 1) { throw 'One scope at a time' }
        New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        $Scope
    }
}
'global', 'site:Redmond' | Protect | ForEach-Object { Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true }
