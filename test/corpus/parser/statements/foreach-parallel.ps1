foreach -parallel ($x in $y) { }
foreach -parallel -throttlelimit 5 ($x in $y) { }
foreach -foo ($x in $y) { }
