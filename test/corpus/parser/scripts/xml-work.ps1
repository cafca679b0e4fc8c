[xml]$doc = Get-Content a.xml
$doc.root.item | Where-Object { $_.'#text' -eq 'x' }
$doc.SelectNodes("//a[@b='c']") | % { $_.d }
