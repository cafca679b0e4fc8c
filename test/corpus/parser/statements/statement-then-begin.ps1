foo
begin { 1 }
