$a -like 'x'; $a -notlike 'x'; $a -ilike 'x'; $a -inotlike 'x'; $a -clike 'x'; $a -cnotlike 'x'
$a -match 'x'; $a -notmatch 'x'; $a -imatch 'x'; $a -inotmatch 'x'; $a -cmatch 'x'; $a -cnotmatch 'x'
$a -replace 'x'; $a -ireplace 'x', 'y'; $a -creplace 'x', 'y'
