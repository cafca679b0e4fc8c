catch { 1 }
