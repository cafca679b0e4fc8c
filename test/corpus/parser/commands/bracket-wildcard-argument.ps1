Get-ChildItem [abc]*.txt
Get-ChildItem a[0-9].log
Get-ChildItem -Path [x]
Remove-Item a[1],b[2]
