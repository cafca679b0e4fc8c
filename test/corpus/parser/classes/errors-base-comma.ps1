class A : B, { }
