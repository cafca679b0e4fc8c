foo a & b
