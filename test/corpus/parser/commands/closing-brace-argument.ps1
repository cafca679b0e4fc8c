foo }
