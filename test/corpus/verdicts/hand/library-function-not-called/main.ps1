# Loads the library for its logging only; the library is judged by itself where nobody calls it.
. "$PSScriptRoot\lib.ps1"
Write-PrivacyLog 'Nothing to do today.'
