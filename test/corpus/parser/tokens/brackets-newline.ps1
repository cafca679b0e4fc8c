[int
]
