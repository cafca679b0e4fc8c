function f($a){if($a){foreach($b in $a){switch($b){1{return 2}default{throw 3}}}}else{do{$a--}while($a)}};f 1|%{$_}
