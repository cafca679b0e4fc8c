$global:
$:a
${global:}
