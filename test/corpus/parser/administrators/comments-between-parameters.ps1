Set-CsPrivacyConfiguration <# which #> -Identity global <# what #> -EnablePrivacyMode <# on #> $true # done
