/**
 * Scripts that turn privacy mode on behind a rule and then do something that may let old clients in again: to the rule, to the policy around it,
 * to the check of versions, or to something else that only looks like it. As text for `snippets.ts`.
 */
import type { Random } from './random';

const ALL = '-UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block';
/** The same in two rules, one for each old client. */
const EACH = ['-UserAgent OC -MajorVersion 2 -CompareOp EQL -Action Block', '-UserAgent OC -MajorVersion 3 -CompareOp EQL -Action Block'];
const IDS = ['7d9a1c55-0a62-4e0c-9f8a-51c6d8f3b001', '7d9a1c55-0a62-4e0c-9f8a-51c6d8f3b002'];

/** A rule for each site of a list, or one where it is known. */
interface Setup {
  readonly lines: readonly string[];
  /** Whose policy protects whose privacy settings; both with `$s` inside a loop over `list`. */
  readonly policy: string;
  readonly privacy: string;
  readonly list?: { readonly elements: string; readonly one: string };
}

function setup(random: Random, ids: readonly string[]): Setup {
  const wanted = random.chance(0.7) ? [ALL] : EACH;
  const rules = (policy: string) =>
    wanted.map((what, index) => `New-CsClientVersionPolicyRule -Identity "${policy}/${ids[index]}" ${what} -Priority 0 | Out-Null`);
  const on = (scope: string) => `Set-CsPrivacyConfiguration -Identity "${scope}" -EnablePrivacyMode $true`;
  const made = (policy: string) => [`New-CsClientVersionPolicy -Identity "${policy}" | Out-Null`, ...rules(policy)];
  const looped = (list: string, one: string): Setup => ({
    lines: [`$sites = ${list}`, 'foreach ($s in $sites) {', ...indented([...made('site:$s'), on('site:$s')]), '}'],
    policy: 'site:$s',
    privacy: 'site:$s',
    list: { elements: '$sites', one },
  });
  return random.pick<() => Setup>([
    () => ({ lines: [...rules('Global'), on('global')], policy: 'Global', privacy: 'global' }),
    () => ({ lines: [...made('site:Alta'), on('site:Alta')], policy: 'site:Alta', privacy: 'site:Alta' }),
    () => ({ lines: [...rules('Global'), on('site:Alta')], policy: 'Global', privacy: 'site:Alta' }),
    () => ({ lines: [...rules('Global'), ...made('site:Alta'), on('global')], policy: 'site:Alta', privacy: 'global' }),
    () => looped("'Alta', 'Bergen'", 'Alta'),
    () => looped('Get-Names', 'A'),
  ])();
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map(line => `    ${line}`);
}

/** What is done to a policy that protects. @param rule the identity of one of its rules */
function change(random: Random, policy: string, privacy: string, rule: string): readonly string[] {
  const set = (what: string) => [`Set-CsClientVersionPolicyRule -Identity "${rule}" ${what}`];
  const add = (what: string) => [`New-CsClientVersionPolicyRule -Parent "${policy}" -RuleId ([guid]::NewGuid()) ${what} | Out-Null`];
  const remove = [`Remove-CsClientVersionPolicyRule -Identity "${rule}"`];
  const rules = `Get-CsClientVersionPolicyRule -Identity "${policy}"`;
  return random.pick<readonly string[]>([
    remove,
    [...remove, ...add(`${ALL} -Priority 0`)],
    [...add(`${ALL} -Priority 0`), ...remove],
    [`Set-CsPrivacyConfiguration -Identity "${privacy}" -EnablePrivacyMode $false`, ...remove],
    set('-Enabled $false'),
    set('-Action Allow'),
    set("-Action BlockWithUrl -ActionUrl 'https://litwareinc.com'"),
    set('-MajorVersion 3'),
    set('-CompareOp GTR'),
    set("-Description 'old clients'"),
    ...['16', '3', '2'].map(major => add(`-UserAgent OC -MajorVersion ${major} -CompareOp LEQ -Action Allow -Priority ${random.below(2)}`)),
    [`${rules} | Where-Object { $_.Action -eq '${random.pick(['Block', 'Allow'])}' } | Remove-CsClientVersionPolicyRule`],
    [`${rules} | ForEach-Object { Set-CsClientVersionPolicyRule -Identity $_.Identity -Enabled ${random.pick(['$true', '$false'])} }`],
    [`$r = Get-CsClientVersionPolicyRule -Identity "${rule}"`, "$r.Action = 'Allow'", 'Set-CsClientVersionPolicyRule -Instance $r'],
    [`$p = Get-CsClientVersionPolicy -Identity "${policy}"`, '$p.Rules.Clear()', 'Set-CsClientVersionPolicy -Instance $p'],
    [`Set-CsClientVersionPolicy -Identity "${policy}" -Rules $null`],
    [`Remove-CsClientVersionPolicy -Identity "${policy}"`],
    ['Set-CsClientVersionConfiguration -Enabled $false'],
    [`New-CsClientVersionConfiguration -Identity site:Alta -Enabled $false | Out-Null`],
    ['New-CsClientVersionPolicy -Identity site:Bergen | Out-Null'],
    ['New-CsClientVersionPolicy -Identity Pilots | Out-Null', "Grant-CsClientVersionPolicy -Identity 'Ken Myer' -PolicyName Pilots"],
  ]);
}

/** How a script comes to it. */
function reached(random: Random, lines: readonly string[]): readonly string[] {
  const inside = indented(lines);
  return random.pick<readonly string[]>([
    lines,
    ['if (Test-Thing) {', ...inside, '}'],
    ['if (Test-Thing) { return }', ...lines],
    ['function Undo {', ...inside, '}', 'Undo'],
    ['try {', "    Write-Host 'done'", '} finally {', ...inside, '}'],
    ['try {', '    New-CsClientVersionPolicy -Identity site:Tromso | Out-Null', '} catch {', ...inside, '}'],
    ['foreach ($n in Get-Names) {', ...inside, '}'],
    ['1..2 | ForEach-Object {', ...inside, '}'],
    ['switch (Get-Thing) {', "    'S' {", ...indented(inside), '    }', '}'],
  ]);
}

/** The same for each site of a list. */
function reachedInLoop(random: Random, { elements, one }: NonNullable<Setup['list']>, lines: readonly string[]): readonly string[] {
  const inside = indented(lines);
  const loop = (body: readonly string[]) => [`foreach ($s in ${elements}) {`, ...body, '}'];
  return random.pick<readonly string[]>([
    loop(inside),
    loop([`    if ($s -eq '${one}') { continue }`, ...inside]),
    loop([`    if ($s -eq '${one}') {`, ...indented(inside), '    }']),
    loop([...inside, '    break']),
    ['$first = $true', ...loop(['    if ($first) { $first = $false; continue }', ...inside])],
    [`${elements} | ForEach-Object {`, '    $s = $_', ...inside, '}'],
    ['function Undo($s) {', ...inside, '}', `foreach ($site in ${elements}) { Undo $site }`],
    [...loop(['    Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $false']), ...loop(inside)],
  ]);
}

function script(random: Random): string {
  const isMade = random.chance(0.4);
  const ids = isMade ? ['$first_id', '$second_id'] : IDS;
  const made = isMade ? ids.map(id => `${id} = [guid]::NewGuid()`) : [];
  const { lines, policy, privacy, list } = setup(random, ids);
  const changed = change(random, policy, privacy, `${policy}/${ids[0]}`);
  return [...made, ...lines, ...(list === undefined ? reached(random, changed) : reachedInLoop(random, list, changed))].join('\n');
}

/** So many of them, none twice, each after a line of dashes. */
export function losses(random: Random, count: number): string {
  const scripts = new Set<string>();
  while (scripts.size < count) scripts.add(script(random));
  return [...scripts].map(each => `---\n${each}`).join('\n');
}
