#! warning CsNotOnPlatform
Set-CsPrivacyConfiguration -Tenant '38aad667-af54-4397-aaa7-e94c79ec2308' -EnablePrivacyMode $true
