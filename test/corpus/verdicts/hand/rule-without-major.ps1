#! error CsMissingParameter
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -CompareOp LSS -Action Block
