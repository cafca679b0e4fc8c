try { } catch
