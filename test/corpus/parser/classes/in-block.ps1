if ($true) { class A { [int] $a } }
function f { enum E { A } }
