#requires -Version 3
#requires -Version 4
