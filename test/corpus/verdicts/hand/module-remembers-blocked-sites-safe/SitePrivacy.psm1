$blocked = @()

function Add-SiteBlock {
    param([string]$Name)
    $id = "site:$Name"
    New-CsClientVersionPolicy -Identity $id | Out-Null
    New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -CompareOp LEQ -Action Block | Out-Null
    $script:blocked += $Name
}

function Enable-SitePrivacy {
    param([string]$Name)
    if ($script:blocked -notcontains $Name) {
        Write-Warning "$Name still lets Communicator 2007 in: skipped"
        return
    }
    New-CsPrivacyConfiguration -Identity "site:$Name" -EnablePrivacyMode $true | Out-Null
}

Export-ModuleMember -Function *-Site*
