from
define
var
