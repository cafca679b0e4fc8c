# .\Enable.ps1 takes scopes from the pipeline: 'site:A', 'site:B' | .\Enable.ps1
param([Parameter(ValueFromPipeline = $true)][string]$Scope)
begin {
    Import-Module SkypeForBusiness -ErrorAction Stop
}
process {
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
end { Write-Verbose 'Done' }
