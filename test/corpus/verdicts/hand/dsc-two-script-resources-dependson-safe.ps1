Configuration PresenceBaseline {
    Node 'fe01' {
        Script OldClients {
            GetScript  = { @{ Result = '' } }
            TestScript = { $false }
            SetScript  = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
        }
        Script PrivacyMode {
            DependsOn  = '[Script]OldClients'
            GetScript  = { @{ Result = '' } }
            TestScript = { (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode }
            SetScript  = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
        }
    }
}
