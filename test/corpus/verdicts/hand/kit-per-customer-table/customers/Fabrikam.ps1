$Sites = @{
    Redmond = @{ Block = $true; Privacy = $true }
}
