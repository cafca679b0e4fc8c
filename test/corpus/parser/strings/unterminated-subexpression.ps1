"abc $(1 + 
