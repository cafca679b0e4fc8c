foo -- -a b
foo a -- b
git checkout -- file
