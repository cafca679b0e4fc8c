function f { begin { 1 } process { 2 } end { 3 } }
function f { process { $_ } }
function f { param($a) begin { } process { } end { } clean { } }
function f { dynamicparam { } begin { } }
