function Write-Log {
  param([Parameter(Mandatory)][string]$Message, [ValidateSet('Info', 'Error')][string]$Level = 'Info')
  "$(Get-Date -Format 'yyyy-MM-dd HH:mm:ss') [$Level] $Message" | Out-File -FilePath "$PSScriptRoot\log.txt" -Append
}
Write-Log "Started on $env:COMPUTERNAME"
