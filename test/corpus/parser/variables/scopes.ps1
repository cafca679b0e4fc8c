$global:a
$script:a
$local:a
$private:a
$using:a
$GLOBAL:a
${global:a}
${script:a b}
$variable:a
