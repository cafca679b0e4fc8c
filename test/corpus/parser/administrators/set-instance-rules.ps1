$p = Get-CsClientVersionPolicy Global
foreach ($rule in $p.Rules) { if ($rule.UserAgent -eq 'OC' -and $rule.MajorVersion -lt 4) { $rule.Enabled = $false } }
Set-CsClientVersionPolicy -Instance $p
