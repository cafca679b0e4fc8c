Start-Transcript -Path "C:\Logs\$((Get-Date).ToString('yyyyMMdd'))_privacy.log" -Append
Get-CsPrivacyConfiguration | Format-List | Out-String | Write-Verbose
Stop-Transcript
