$Sites = @{
    Oslo   = @{ Block = $true; Privacy = $true }
    Bergen = @{ Block = $false; Privacy = $true }
    Tromso = @{ Block = $true; Privacy = $false }
}
