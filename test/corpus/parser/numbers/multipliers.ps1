1kb
1KB
1mb
1gb
1tb
1pb
2.5kb
0x1kb
1kb + 1mb
