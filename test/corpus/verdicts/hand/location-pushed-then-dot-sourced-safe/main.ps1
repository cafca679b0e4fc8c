$here = Split-Path -Parent $MyInvocation.MyCommand.Path
Push-Location $here
try {
    . .\lib\rules.ps1
    Add-LegacyBlock -Parent 'Global'
}
finally { Pop-Location }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
