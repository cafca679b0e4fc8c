foo { $using:a.b.c }
foo { $using:a[0] }
foo { $using:a['x'].y }
foo { $using:a[$i] }
foo { $using:a.$b }
foo { $using:a.b() }
foo { "$using:a" }
foo @using:a
