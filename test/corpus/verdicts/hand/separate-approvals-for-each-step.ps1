function Confirm-Step([string]$Text) { (Read-Host "$Text (y/n)") -eq 'y' }
if (Confirm-Step 'Block Communicator 2007 and R2?') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
if (Confirm-Step 'Turn privacy mode on?') {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
