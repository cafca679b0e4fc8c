#requires -Modules @{ ModuleName = 'A'; ModuleVersion = '1' }
#requires -Modules @{ ModuleName = 'B'; ModuleVersion = 'x' }
#requires -Modules @{ ModuleName = 'C'; ModuleVersion = '1.0'; RequiredVersion = '1.0' }
#requires -Modules @{ ModuleName = 'D'; ModuleVersion = '1.0'; GUID = 'x' }
#requires -Modules @{ ModuleName = 'E'; MaximumVersion = 'x' }
#requires -Modules @{ ModuleName = 'F' }
#requires -Modules @{ ModuleName = ''; ModuleVersion = '1.0' }
#requires -Modules @{ ModuleName = 'G'; ModuleVersion = '1.0'; Foo = 1 }
#requires -Modules @{ ModuleVersion = '1.0' }
