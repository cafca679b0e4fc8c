( { ) }
foo
