& | foo
