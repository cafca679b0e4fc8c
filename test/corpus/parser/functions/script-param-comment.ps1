# x
<# y #>
param($a)
