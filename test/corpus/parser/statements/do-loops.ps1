do { 1 } while ($a)
do { 1 } until ($a)
do
{
  1
}
while ($a)
do { } until (foo | bar)
do { do { } while ($a) } until ($b)
