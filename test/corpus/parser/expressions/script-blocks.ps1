{ }
{ 1 }
{ param($a) $a }
{ begin { } process { } end { } }
{
  Get-Process
}
{ { { } } }
& { param([int]$x = 1) $x } 2
{ [CmdletBinding()] param() }
{ $a; $b }
{ dynamicparam { } end { } }
