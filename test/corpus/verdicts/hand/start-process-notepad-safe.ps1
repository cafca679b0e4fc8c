New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS `
    -Action Block -Priority 0 | Out-Null
Get-CsClientVersionPolicyRule -Identity Global | Format-List | Out-File C:\Temp\rules.txt
Start-Process notepad.exe -ArgumentList 'C:\Temp\rules.txt'
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
