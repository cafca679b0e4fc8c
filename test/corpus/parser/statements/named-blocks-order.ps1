end { 1 }
process { 2 }
begin { 3 }
