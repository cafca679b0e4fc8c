[List[int]
