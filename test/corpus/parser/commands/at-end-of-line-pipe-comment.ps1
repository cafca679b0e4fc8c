foo | # x
  bar | <# y #>
  baz
