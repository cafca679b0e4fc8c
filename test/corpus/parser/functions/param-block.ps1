function f {
  [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
  [OutputType([string])]
  param(
    [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline)]
    [ValidateNotNullOrEmpty()]
    [string[]] $Name,

    [switch] $Force,

    [int] $Count = 5
  )
  begin { }
  process { $Name }
  end { }
}
