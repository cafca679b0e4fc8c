#requires -Version 3.0
# Rehearsal: everything below only says what it would do. Remove the next line in the change window.
$WhatIfPreference = $true
$ErrorActionPreference = 'Stop'

Import-Module "$PSScriptRoot\CsPrivacyTools.psm1" -Force

New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0
# The preference does not reach a module: this one is carried out.
Enable-SitePrivacy -Identity global
