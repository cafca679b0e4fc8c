foo >
foo 2>
foo > | bar
