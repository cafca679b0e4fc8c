$env:ProgramFiles(x86)
