$global:SfbScope = 'Global'
$global:SfbAgents = 'CPE', 'UCCP'
