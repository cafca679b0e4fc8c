class A { }
function f { class A { }; class a { } }
& { class A { } }
if ($x) { class B { } }
class B { }
enum A { x }
