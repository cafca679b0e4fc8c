# What fails in the function ends it, and the script goes on behind the call.
trap { Write-Warning "Skipped: $_"; continue }
function Add-Rules {
    $list = Get-Content C:\Deploy\versions.txt -ErrorAction Stop
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Add-Rules
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
