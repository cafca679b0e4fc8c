$ñandú = 1
$naïve + $Ωmega
$日本 = '語'
${ünïcödé name}
