[System.Text.
Get-Process
