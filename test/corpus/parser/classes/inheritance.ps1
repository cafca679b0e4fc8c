class B : A { }
class C : A, I { }
class D : System.Collections.ArrayList { }
class E:A{}
class F : System.Collections.Generic.List[string] { }
class G
: A { }
