#! warning noRule
Start-Process -FilePath powershell.exe -Wait -ArgumentList '-NoProfile', '-Command', "Import-Module SkypeForBusiness; Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode `$true"
#! warning noRule
Set-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true
