foo }
bar
