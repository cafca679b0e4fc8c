trap [a] 1
