interface I { }
