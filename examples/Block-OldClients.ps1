<#
.SYNOPSIS
    Keeps Office Communicator 2007 and 2007 R2 from signing in. For other scripts to load.
#>
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Priority 0 `
    -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Enabled $true
