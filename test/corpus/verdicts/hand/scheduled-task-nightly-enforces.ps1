# Runs every night from the task scheduler: whatever somebody changed by day is set back.
$log = "C:\Logs\nightly-$(Get-Date -Format yyyyMMdd).log"
Start-Transcript -Path $log -Append | Out-Null
try {
    Import-Module SkypeForBusiness -ErrorAction Stop
    foreach ($site in Get-CsSite) {
        $id = $site.Identity
        $now = Get-CsPrivacyConfiguration -Identity $id -ErrorAction SilentlyContinue
        #! information noRule
        if (-not $now) { New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true }
        #! warning noRule
        elseif (-not $now.EnablePrivacyMode) { Set-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true }
    }
}
catch {
    Write-Error $_
    exit 1
}
finally {
    Stop-Transcript | Out-Null
}
