using foo bar
