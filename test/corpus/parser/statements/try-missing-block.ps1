try catch { }
