foo a,
