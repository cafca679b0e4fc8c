until ($a)
