using module Lync
using module .\a.psm1
using module 'C:\x y\b.psm1'
using module @{ ModuleName = 'c'; ModuleVersion = '1.0' }
foo
