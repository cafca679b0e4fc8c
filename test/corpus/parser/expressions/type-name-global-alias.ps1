[global::x]
