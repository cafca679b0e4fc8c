enum
