[CmdletBinding(SupportsShouldProcess = $true)]
