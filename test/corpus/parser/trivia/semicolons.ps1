;;
$a = 1;
;Get-Process;;Get-Service;
if ($a) { ; }
{ ;; }
