foo | | bar
| foo
