foo ()
