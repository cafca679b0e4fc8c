$steps = dir "$PSScriptRoot\steps\*.ps1" | sort Name -Descending
foreach ($step in $steps) { & $step.FullName }
