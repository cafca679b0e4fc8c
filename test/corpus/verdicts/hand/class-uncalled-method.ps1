class PrivacyWorker {
    [string]$Scope = 'Global'
    [void] Enable() {
        #! warning noRule
        Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode $true
    }
}
