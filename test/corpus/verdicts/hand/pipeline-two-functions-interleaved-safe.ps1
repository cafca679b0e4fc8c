function Add-Rule {
    param([Parameter(ValueFromPipelineByPropertyName)][string]$Scope, [Parameter(ValueFromPipelineByPropertyName)][int]$Below = 4)
    process {
        New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Below -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        [pscustomobject]@{ Scope = $Scope }
    }
}
filter Enable-Mode { Set-CsPrivacyConfiguration -Identity $_.Scope -EnablePrivacyMode $true; $_ }
@'
Scope,Below
site:Redmond,4
site:Dublin,4
'@ | ConvertFrom-Csv | Add-Rule | Enable-Mode | Format-Table
