$Public  = @(Get-ChildItem -Path "$PSScriptRoot\Public" -Filter '*.ps1' -ErrorAction SilentlyContinue)
# There is no Private folder yet.
$Private = @(Get-ChildItem -Path "$PSScriptRoot\Private" -Filter '*.ps1' -ErrorAction SilentlyContinue)
foreach ($file in @($Public + $Private)) { . $file.FullName }
Export-ModuleMember -Function $Public.BaseName
