& "$PSScriptRoot\Add-Block.ps1" -Parent Global
if ($LASTEXITCODE -ne 0) {
    Write-Error "Add-Block.ps1 ended with $LASTEXITCODE"
    exit $LASTEXITCODE
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
