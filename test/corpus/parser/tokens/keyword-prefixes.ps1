iffy 1
function-x
foreach-Object { }
processes
param1
returnx 2
in
