$x = @"
abc $(foo)
