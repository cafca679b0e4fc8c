using
