$Sites = @{
    Oslo   = @{ Block = $true; Privacy = $true }
    Bergen = @{ Block = $true; Privacy = $true }
    Tromso = @{ Block = $true; Privacy = $false }
}
