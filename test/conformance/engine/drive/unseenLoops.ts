/**
 * Scripts that go twice over names which only the engine knows: a first loop adds a rule for each of them, or for some, and a second one turns
 * privacy mode on. What one element is treated like is told by what came before it, and both loops may have their elements from elsewhere.
 * As text for `snippets.ts`.
 */
import type { Random } from './random';

/** How the elements come to a loop, and what names the site of one of them. */
interface Source {
  readonly before: string;
  readonly elements: string;
  readonly site: (variable: string) => string;
}

const plain = (variable: string): string => variable;
const key = (variable: string): string => `$(${variable}.Key)`;
const name = (variable: string): string => `$(${variable}.Name)`;

function from(elements: string, before = '', site = plain): Source {
  return { before, elements, site };
}

const SOURCES: readonly Source[] = [
  ...['$all', '@($all)', '($all | Sort-Object)', '($all | Select-Object -Unique)', '($all -ne "A")', '($all | Select-Object -Skip 1)'].map(
    elements => from(elements),
  ),
  from('$l', '$l = foreach ($n in $all) { $n }'),
  from('$l', '$l = @(); foreach ($n in $all) { $l += $n }'),
  from('$l', '$l = [System.Collections.Generic.List[string]]::new(); foreach ($n in $all) { $l.Add($n) }'),
  from('$l', '$l = $all.ForEach({ $_.Trim() })'),
  from('$l', '$l = $all.Where({ $_ -ne "A" })'),
  from('$l', '$l = $all | Where-Object { $_ -ne "A" }'),
  from('$l', '$l = ($all -join ",") -split ","'),
  from('$l', '$l = $all | Group-Object Length | ForEach-Object { $_.Group }'),
  from('$h.Keys', '$h = @{}; foreach ($n in $all) { $h[$n] = 1 }'),
  from('$h.Values', '$h = [ordered]@{}; foreach ($n in $all) { $h[$n] = $n }'),
  from('$h.GetEnumerator()', '$h = @{}; foreach ($n in $all) { $h[$n] = $n }', key),
  from('$o', '$o = $all | ForEach-Object { [pscustomobject]@{ Name = $_ } }', name),
  from('$o', '$o = foreach ($n in $all) { @{ Name = $n } }', name),
  from('$set', '$set = [System.Collections.Generic.HashSet[string]]::new(); foreach ($n in $all) { [void]$set.Add($n) }'),
  from('$rest', '$first, $rest = $all'),
];

/** What the first loop does: set up before it, and for a site with the command that adds its rule. */
interface Treatment {
  readonly before: string;
  readonly body: (rule: string, site: string) => string;
}

const TREATMENTS: readonly Treatment[] = [
  { before: '', body: rule => rule },
  { before: '$done = $false', body: rule => `if (-not $done) { ${rule}; $done = $true }` },
  { before: '$n = 0', body: rule => `if ($n -lt 1) { ${rule} }; $n++` },
  { before: '$n = 0', body: rule => `$n++; if ($n -gt 1) { ${rule} }` },
  { before: '$flip = $true', body: rule => `if ($flip) { ${rule} }; $flip = -not $flip` },
  { before: '$seen = @()', body: (rule, site) => `if ($seen -notcontains "${site}") { ${rule}; $seen += "${site}" }` },
  { before: '$seen = @{}', body: (rule, site) => `if (-not $seen["${site}"]) { ${rule}; $seen["${site}"] = 1 }` },
  { before: "$last = ''", body: (rule, site) => `if ("${site}" -ne $last) { ${rule} }; $last = "${site}"` },
  { before: '', body: (rule, site) => `if ("${site}" -eq 'A') { continue }; ${rule}` },
  { before: '', body: (rule, site) => `if ([string]::IsNullOrEmpty("${site}")) { continue }; ${rule}` },
  { before: '', body: (rule, site) => `switch -Wildcard ("${site}") { 'A*' { ${rule} } default { ${rule} } }` },
  { before: '$failed = @()', body: (rule, site) => `try { ${rule} } catch { $failed += "${site}" }` },
];

/** What the second loop asks before it turns privacy mode on. */
const GUARDS: readonly Treatment['body'][] = [
  command => command,
  command => command,
  (command, site) => `if ("${site}" -ne 'A') { ${command} }`,
  (command, site) => `if ("${site}" -like 'A*') { ${command} }`,
];

function script(random: Random): string {
  const first = random.pick(SOURCES);
  const second = random.chance(0.6) ? first : random.pick(SOURCES);
  const { before, body } = random.pick(TREATMENTS);
  const rule = `New-CsClientVersionPolicyRule -Parent "site:${first.site('$s')}" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null`;
  const treated = body(rule, first.site('$s'));
  // In a pipeline's block, `continue` would leave more than the turn.
  const isPiped = random.chance(0.4) && !treated.includes('continue');
  const site = second.site('$s');
  const enabling = `New-CsPrivacyConfiguration -Identity "site:${site}" -EnablePrivacyMode $true | Out-Null`;
  return [
    '$all = Get-Names',
    ...new Set([first.before, second.before]),
    before,
    isPiped ? `${first.elements} | ForEach-Object { $s = $_; ${treated} }` : `foreach ($s in ${first.elements}) { ${treated} }`,
    before === '$failed = @()' && random.chance(0.7) ? 'if ($failed) { return }' : '',
    `foreach ($s in ${second.elements}) { ${random.pick(GUARDS)(enabling, site)} }`,
  ]
    .filter(line => line !== '')
    .join('\n');
}

/** So many of them, none twice, each after a line of dashes. */
export function unseenLoops(random: Random, count: number): string {
  const scripts = new Set<string>();
  while (scripts.size < count) scripts.add(script(random));
  return [...scripts].map(each => `---\n${each}`).join('\n');
}
