try { } catch [a], { }
