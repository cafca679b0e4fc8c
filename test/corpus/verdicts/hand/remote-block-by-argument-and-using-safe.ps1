# What a remote block is handed as an argument is the site that the next one finds by $using.
param([string]$FrontEnd = 'lync01.contoso.com', [string[]]$Sites)
$session = New-PSSession -ComputerName $FrontEnd
foreach ($site in $Sites) {
  Invoke-Command -Session $session -ArgumentList $site -ScriptBlock {
    param($name)
    Import-Module SkypeForBusiness
    New-CsClientVersionPolicyRule -Parent "site:$name" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
  }
  Invoke-Command -Session $session -ScriptBlock { Set-CsPrivacyConfiguration -Identity "site:$using:site" -EnablePrivacyMode $true }
}
