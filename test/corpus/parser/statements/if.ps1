if ($a) { 1 }
if ($a) { 1 } else { 2 }
if ($a) { 1 } elseif ($b) { 2 } else { 3 }
if ($a) { 1 }
elseif ($b) { 2 }
else { 3 }
if ($a)
{
  1
}
if (foo) { } elseif (bar | baz) { }
if(($a)){1}else{2}
if ($a = 1) { }
if ($a) { if ($b) { } else { } }
