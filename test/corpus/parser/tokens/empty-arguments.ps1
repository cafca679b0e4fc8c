foo {}
foo $()
foo @()
foo @{}
foo ''
foo ""
