return
return 1
return $a
return foo -a | bar
return 1, 2
throw
throw 'x'
throw $_
throw [a]::new()
exit
exit 1
exit $a
break
continue
