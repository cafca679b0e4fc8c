"x $(Get-Item 'a b') $("c d") y"
"x $(Get-Item "C:\Program Files" | Select-Object -First 1) y"
"$(@{ a = "}" }.a)"
