@{
    RootModule        = 'Rollout.psm1'
    ModuleVersion     = '2.1.0'
    FunctionsToExport = @('Enable-RolloutPrivacy', 'Get-RolloutState')
}
