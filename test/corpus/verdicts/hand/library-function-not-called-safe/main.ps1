. "$PSScriptRoot\lib.ps1"
Write-PrivacyLog 'Nothing to do today.'
