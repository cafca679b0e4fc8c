begin { 1 }
begin { 2 }
