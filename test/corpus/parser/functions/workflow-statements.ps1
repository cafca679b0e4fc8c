workflow w { parallel { foo; bar } sequence { baz } }
