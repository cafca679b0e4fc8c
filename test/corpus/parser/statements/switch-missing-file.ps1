switch -file { 1 { } }
