Invoke-Expression "foo -a `"$b`" -c '$d'"
cmd /c "echo ""x"""
$s = "SELECT * FROM t WHERE a = '$($b.Replace("'", "''"))'"
