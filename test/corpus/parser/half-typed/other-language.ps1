var x = function() { return [1, 2]; };
for (int i = 0; i < 10; i++) { printf("%d", i); }
