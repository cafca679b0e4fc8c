function f { begin { } clean { } }
function g { clean { 1 } process { } }
clean { }
