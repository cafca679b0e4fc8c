#!/usr/bin/env pwsh
Get-Process
