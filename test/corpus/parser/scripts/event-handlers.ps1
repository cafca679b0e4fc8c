Register-ObjectEvent -InputObject $w -EventName Created -Action { Write-Host $Event.SourceEventArgs.FullPath }
$w.EnableRaisingEvents = $true
