Get-Process `
  -Name x `
  | Sort-Object
