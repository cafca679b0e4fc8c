& .\Add-Block.ps1 -Parent Global
if ($LASTEXITCODE -eq 3) {
    #! information noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
