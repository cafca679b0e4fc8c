switch -foo ($a) { 1 { } }
