function f($a, ) { }
