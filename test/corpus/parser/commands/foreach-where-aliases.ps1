Get-Process | where Name -eq x | foreach Id
Get-Process | foreach { $_ } | where { $_ }
ls | % Name
ls | ?{ $_.a }
