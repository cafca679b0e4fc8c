class A : { }
