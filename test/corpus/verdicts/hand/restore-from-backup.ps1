# Brings back what was exported, whatever that was.
foreach ($configuration in Import-Clixml '.\privacy.xml') {
    #! information unprovenValue
    Set-CsPrivacyConfiguration -Instance $configuration
}
