switch -parallel ($a) { 'x' { } }
