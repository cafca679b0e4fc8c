using module @{ ModuleName = 'A'; ModuleVersion = '1' }
using module @{ ModuleName = 'B'; ModuleVersion = $x }
using module @{ ModuleName = 'C*'; ModuleVersion = '1.0' }
using module D*
foo
