inlinescript { foo }
