[System. String]
