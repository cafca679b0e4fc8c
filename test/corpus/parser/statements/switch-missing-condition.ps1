switch { 1 { } }
