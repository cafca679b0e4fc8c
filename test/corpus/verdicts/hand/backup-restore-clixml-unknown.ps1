param([switch]$Restore)
$file = 'C:\Backup\privacy.xml'
if ($Restore) {
    Import-Clixml $file | ForEach-Object {
        #! information unprovenValue
        Set-CsPrivacyConfiguration -Identity $_.Identity -EnablePrivacyMode $_.EnablePrivacyMode
    }
}
else {
    Get-CsPrivacyConfiguration | Export-Clixml $file
}
