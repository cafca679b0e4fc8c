$ErrorActionPreference = 'Stop'
try {
    # Ends the try before the rule where the share is not there.
    Copy-Item \\files\lync\rules.csv C:\Temp\rules.csv
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0
} catch {
    Write-Warning "Could not prepare: $_"
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
