$a -and $b; $a -or $b; $a -xor $b; -not $a; !$a
$a -band 1; $a -bor 1; $a -bxor 1; -bnot 1; $a -shl 1; $a -shr 1
