$version = (Get-CsServerVersion) -replace '.*\((\d+\.\d+).*', '$1'
$limit = 0
if ($version -like '5.0*') { $limit = 4 }
elseif ($version -like '6.0*') { $limit = 4 }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $limit -CompareOp LSS -Action Block | Out-Null
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
