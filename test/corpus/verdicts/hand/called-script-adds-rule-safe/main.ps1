$here = Split-Path -Parent $MyInvocation.MyCommand.Path
& (Join-Path $here 'Block-OldClients.ps1') -Parent Global -Major 4
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
