foreach ($folder in 'Private', 'Public') {
    $root = Join-Path -Path $PSScriptRoot -ChildPath $folder
    if (Test-Path -Path $root) {
        $files = Get-ChildItem -Path $root -Filter *.ps1
        $files | Where-Object { $_.Name -notlike '*.Tests.ps1' } | ForEach-Object { . $_.FullName }
    }
}
Block-OldClients
Enable-Privacy
