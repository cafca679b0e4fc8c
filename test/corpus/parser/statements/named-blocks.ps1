param($a)
dynamicparam { 1 }
begin { 2 }
process { 3 }
end { 4 }
clean { 5 }
