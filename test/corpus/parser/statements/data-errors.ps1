data a
