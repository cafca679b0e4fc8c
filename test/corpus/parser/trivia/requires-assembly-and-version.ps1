#requires -Version 7
#requires -Assembly 'System.Xml'
Get-Process
