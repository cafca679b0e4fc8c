function f {
  param(
    [Alias('x', 'y')] $a,
    [ValidateSet('a', 'b', IgnoreCase = $false)] $b,
    [ValidateScript({ $_ -gt 1 })] $c,
    [ValidateRange(1, [int]::MaxValue)] $d,
    [ValidatePattern('^a')] [ValidateLength(1, 5)] $e,
    [Parameter(HelpMessage = "x", ParameterSetName = 'p')] [Parameter(ParameterSetName = 'q')] $f,
    [AllowNull()][AllowEmptyString()] [string] $g,
    [System.Management.Automation.CredentialAttribute()] $h,
    [ArgumentCompleter({ param($x) 'y' })] $i
  )
}
