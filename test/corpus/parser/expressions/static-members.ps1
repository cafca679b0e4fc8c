[int]::MaxValue
[int]::Parse('1')
[int]::$a
[int]::'MaxValue'
[System.Math]::Round(1.5, 0)
[a.b]::c.d.e()
[a]::b::c
$a::b
[int]:: MaxValue
[int]::
MaxValue
