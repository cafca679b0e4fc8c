Import-Module "$PSScriptRoot\TeamTools" -Prefix Team
Enable-TeamPrivacy
Add-TeamPhoneRule
