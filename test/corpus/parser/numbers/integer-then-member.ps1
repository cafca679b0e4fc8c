1.ToString()
