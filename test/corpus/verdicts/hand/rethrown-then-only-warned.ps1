function Add-Block {
    try {
        Get-CsClientVersionPolicy -Identity 'site:Graz' -ErrorAction Stop | Out-Null
        New-CsClientVersionPolicyRule -Parent 'site:Graz' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -ErrorAction Stop | Out-Null
    }
    catch {
        throw "Block failed: $($_.Exception.Message)"
    }
}
try { Add-Block }
catch { Write-Warning $_ }
#! warning notOnEveryPath
New-CsPrivacyConfiguration -Identity 'site:Graz' -EnablePrivacyMode $true
