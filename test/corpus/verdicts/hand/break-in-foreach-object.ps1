# break inside ForEach-Object leaves the whole script: the line below never runs.
'Global' | ForEach-Object { break }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
