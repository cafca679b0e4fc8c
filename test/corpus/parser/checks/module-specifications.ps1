#requires -Modules @{ ModuleName = 'A'; ModuleVersion = '1.0' }
#requires -Modules @{ ModuleName = 'B'; RequiredVersion = '1.2.3.4' }
#requires -Modules @{ ModuleName = 'C'; MaximumVersion = '1.*' }
#requires -Modules @{ ModuleName = 'D'; ModuleVersion = '1.0'; MaximumVersion = '2.0' }
#requires -Modules @{ ModuleName = 'E'; ModuleVersion = 5.1; GUID = 'a1b2c3d4-a1b2-c3d4-a1b2-c3d4a1b2c3d4' }
