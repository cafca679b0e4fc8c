foreach ($part in (Get-Item -Path "$PSScriptRoot\parts\*.ps1")) { . $part.FullName }
