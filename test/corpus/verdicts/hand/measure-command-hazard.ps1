$elapsed = Measure-Command {
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Write-Host ('Took {0:n1} s' -f $elapsed.TotalSeconds)
