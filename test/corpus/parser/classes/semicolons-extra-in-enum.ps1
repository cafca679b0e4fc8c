enum E { ;A;;B; }
foo
