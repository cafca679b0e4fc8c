Write-Output 1 1.5 1kb 0x10 -5 +5 1e3 1d
Write-Output 1a 0xg 1kbx 1.2.3 1..2 1,2
Write-Output -1.5 .5 5. 1_000
