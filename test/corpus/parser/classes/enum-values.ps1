enum E {
  None = 0
  Read = 1
  Write = 2
  All = 3
}
[E]::All -band [E]::Read
