try { } finally
