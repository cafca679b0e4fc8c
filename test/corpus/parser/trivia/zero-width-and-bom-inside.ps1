Get-Process ﻿x
﻿Get-Service
