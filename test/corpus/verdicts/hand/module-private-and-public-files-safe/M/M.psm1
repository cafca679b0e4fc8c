foreach ($file in Get-ChildItem "$PSScriptRoot\*.ps1") { . $file.FullName }
$script:Template = @{ UserAgent = 'OC'; MajorVersion = 4; CompareOp = 'LSS'; Action = 'Block' }
Export-ModuleMember -Function Invoke-Rollout
