exit $LASTEXITCODE
exit (1)
exit -1
exit foo
