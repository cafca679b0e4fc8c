#requires -Modules A, B
#requires -Modules @{ ModuleName = 'C'; ModuleVersion = '1.2.3' }
#requires -Module D -Version 3.0
#requires -PSEdition Core
