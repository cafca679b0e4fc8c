using module .\Blocks.psm1
$stamp = Get-Date
