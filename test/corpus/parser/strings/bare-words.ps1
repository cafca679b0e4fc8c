Write-Output a.b c:\d\e /f ~/g *.txt ?.log a=b a,b x@y [z] 100% #comment
Write-Output a#b `#c a`b a` b
