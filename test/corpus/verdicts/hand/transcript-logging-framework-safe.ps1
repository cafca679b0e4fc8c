$script:LogFile = Join-Path $env:ProgramData 'SfB\change.log'
function Write-Log {
    param([Parameter(Mandatory, ValueFromPipeline)][string]$Message, [ValidateSet('INFO', 'WARN', 'ERROR')][string]$Level = 'INFO')
    process {
        $line = '{0:yyyy-MM-dd HH:mm:ss} [{1,-5}] {2}' -f (Get-Date), $Level, $Message
        Add-Content -Path $script:LogFile -Value $line
        switch ($Level) { 'WARN' { Write-Warning $Message } 'ERROR' { Write-Error $Message } default { Write-Verbose $Message } }
    }
}
function Invoke-Step {
    param([string]$Name, [scriptblock]$Action)
    Write-Log "BEGIN $Name"
    $watch = [Diagnostics.Stopwatch]::StartNew()
    try { & $Action | Out-String | Write-Log }
    catch { Write-Log "FAILED ${Name}: $_" -Level ERROR; throw }
    finally { $watch.Stop(); Write-Log ('END   {0} after {1:n1} s' -f $Name, $watch.Elapsed.TotalSeconds) }
}
Invoke-Step 'Version rule' {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Invoke-Step 'Privacy mode' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
