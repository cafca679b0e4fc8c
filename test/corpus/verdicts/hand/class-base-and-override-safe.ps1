class Step {
    [string]$Name
    Step([string]$name) { $this.Name = $name }
    [void] Run() { throw 'not implemented' }
    [void] Execute() {
        Write-Host "== $($this.Name)"
        $this.Run()
    }
}
class BlockStep : Step {
    [int]$Major = 4
    BlockStep() : base('Block old clients') { }
    [void] Run() {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $this.Major -MinorVersion 0 `
            -CompareOp LSS -Action Block | Out-Null
    }
}
class PrivacyStep : Step {
    PrivacyStep() : base('Privacy mode') { }
    [void] Run() { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
}
$steps = @([BlockStep]::new(), [PrivacyStep]::new())
foreach ($step in $steps) { $step.Execute() }
