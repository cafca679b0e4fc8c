# The profile loads everything through one function; its functions are global.
function Import-Tools {
    foreach ($file in Get-ChildItem -Path "$PSScriptRoot\Tools" -Filter '*.ps1') { . $file.FullName }
}
Import-Tools
Block-OldClients
Enable-PrivacyMode
