Invoke-Command -ComputerName fe01 -FilePath "$PSScriptRoot\block.ps1" -ArgumentList 'site:Lab', 4
Invoke-Command -ComputerName fe01 -ScriptBlock {
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
