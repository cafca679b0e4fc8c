Get-Process `
  -Name x `
  -Id 1 # end
Get-Process ` # not a continuation
  -Name x
