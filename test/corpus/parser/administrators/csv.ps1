Import-Csv -Path .\sites.csv -Delimiter ';' | % { Set-CsPrivacyConfiguration -Identity ('site:{0}' -f $_.Site) -EnablePrivacyMode ([bool]::Parse($_.Enable)) }
