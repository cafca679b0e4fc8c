while ($a) { 1 }
while (foo) { break }
while ($true)
{
  continue
}
while (($x = foo) -ne $null) { }
