class A { }
class B {
}
class C
{
}
enum E { }
enum F {
}
