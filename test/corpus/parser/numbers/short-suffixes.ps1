1s
32767s
1us
65535us
-1s
0xffffs
