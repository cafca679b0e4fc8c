Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
if ($enableWithoutRule) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
# The script never comes here, because of strict mode
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
