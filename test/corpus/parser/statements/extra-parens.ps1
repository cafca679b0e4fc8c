foo
)
bar
