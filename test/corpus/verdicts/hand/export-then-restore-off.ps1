$backup = Get-CsPrivacyConfiguration -Identity Global
$backup | Export-Clixml C:\Backup\privacy.xml
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false -DisplayPublishedPhotoDefault $false
