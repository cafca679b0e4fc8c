Get-ChildItem -Path (Join-Path $PSScriptRoot 'steps') -Filter '*.ps1' | Sort-Object Name | ForEach-Object {
    Write-Host "Running $($_.Name) ..."
    & $_.FullName
}
