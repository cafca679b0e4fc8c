. "$PSScriptRoot\lib\all.ps1"
Install-Privacy -Scopes 'Global', 'site:Dublin'
