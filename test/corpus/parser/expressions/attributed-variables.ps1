[ValidateSet('a', 'b')][string]$x = 'a'
[ValidateRange(1, 10)] [int] $y = 5
[Parameter()]$z = 1
[ValidateNotNullOrEmpty()]$q
