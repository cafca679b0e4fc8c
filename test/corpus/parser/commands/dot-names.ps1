.net
..\foo x
.\a b
. a
