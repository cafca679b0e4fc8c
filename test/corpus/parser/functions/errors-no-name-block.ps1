function { }
