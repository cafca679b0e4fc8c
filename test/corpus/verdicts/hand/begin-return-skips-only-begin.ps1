function Enable-Mode {
    param([Parameter(ValueFromPipeline)][string]$Scope)
    begin {
        if (-not (Get-Command New-CsClientVersionPolicyRule -ErrorAction SilentlyContinue)) { return }
        # Somebody wanted the function to stop here in dry runs
        return
        New-CsClientVersionPolicyRule -Parent global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    process {
        #! warning noRule
        Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
    }
}
'global' | Enable-Mode
