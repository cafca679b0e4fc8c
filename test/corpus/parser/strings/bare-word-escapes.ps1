Write-Output a`nb `$x `"q`" `'q`' a`;b a`|b `(x`)
Write-Output C:\Program` Files\x
