class A { }
class A { }
