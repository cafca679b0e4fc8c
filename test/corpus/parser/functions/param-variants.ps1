function f { param() }
function f { param($a, $b) }
function f { param
(
  $a
)
}
function f { [CmdletBinding()]param() 1 }
function f { param([int] $a = 1, $b = $a + 1) }
function f { param($a) ; $a }
