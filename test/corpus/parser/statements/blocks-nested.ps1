if ($a) { while ($b) { foreach ($c in $d) { switch ($e) { 1 { try { } catch { } } } } } }
