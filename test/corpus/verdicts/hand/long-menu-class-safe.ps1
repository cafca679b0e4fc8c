enum Choice { Block = 1; Enable = 2; Quit = 3 }
class Session {
    hidden [bool]$Blocked
    [string]$Scope
    [System.Collections.ArrayList]$History = @()
    Session([string]$scope) { $this.Scope = $scope; $this.Blocked = $false }
    [void] Do([Choice]$choice) {
        $null = $this.History.Add("$choice")
        switch ($choice) {
            'Block' { $this.Block() }
            'Enable' { $this.Enable() }
        }
    }
    hidden [void] Block() {
        New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block -Priority 0
        $this.Blocked = $true
    }
    hidden [void] Enable() {
        if (-not $this.Blocked) { throw 'Block first.' }
        Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode $true
    }
}
$session = [Session]::new('Global')
foreach ($choice in [Choice]::Block, [Choice]::Enable, [Choice]::Quit) {
    if ($choice -eq [Choice]::Quit) { break }
    $session.Do($choice)
}
$session.History | ForEach-Object { Write-Host $_ }
