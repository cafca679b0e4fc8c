foo && bar &
