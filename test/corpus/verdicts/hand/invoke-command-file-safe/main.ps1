Invoke-Command -ComputerName fe01 -FilePath "$PSScriptRoot\block.ps1" -ArgumentList 'Global', 4
Invoke-Command -ComputerName fe01 -ScriptBlock { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
