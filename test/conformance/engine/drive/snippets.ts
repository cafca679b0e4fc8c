/**
 * Many short scripts at once: what a value comes to, what stands beside commands that nobody knows, how a script asks for a rule.
 * `test/corpus/verdicts/snippets/README.md` says what a file of them looks like.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Engine, RunAnswer, World } from './client';
import { isLoss, type Ours, ourVerdicts } from './ours';
import { type Disagreement, disagreement, type EngineVerdict, engineVerdicts, textOf, worst } from './verdicts';

/** A snippet as written, and the scripts that it stands for: one, or `add` and `enable` where it asks for a rule. */
export interface Snippet {
  readonly text: string;
  /** By the name of the script: what the engine said; empty where nobody asked it yet. */
  readonly expected: ReadonlyMap<string, Expected>;
  readonly scripts: ReadonlyMap<string, Files>;
}

/** By name: `main.ps1` and what it loads. */
type Files = Readonly<Record<string, string>>;

/** What the engine says of the protection of a script that stands as it is, where that goes; else it is safe. */
const LOSSES = 'lost';

export interface Expected {
  readonly verdict: EngineVerdict;
  /** We are known to say that we do not know. */
  readonly unproven: boolean;
}

const SITE = 'site:Oslo';
const RULE = '-RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0';
const ADD = `New-CsClientVersionPolicyRule -Parent ${SITE} ${RULE}`;
const ON = `Set-CsPrivacyConfiguration -Identity ${SITE} -EnablePrivacyMode $true`;

const SEPARATOR = /^---(?: (.*))?$/;
const VERDICT = /^(?:(\w+): )?(\w+)( \(unproven\))?$/;

/** The file's snippets, each after a line of dashes that may hold the engine's verdicts. */
export function readSnippets(file: string): readonly Snippet[] {
  return snippetsIn(readFileSync(file, 'utf8'));
}

function snippetsIn(text: string): readonly Snippet[] {
  const snippets: { lines: string[]; verdicts: string }[] = [];
  for (const line of text.split('\n')) {
    const verdicts = SEPARATOR.exec(line);
    if (verdicts) snippets.push({ lines: [], verdicts: verdicts[1] ?? '' });
    else snippets.at(-1)?.lines.push(line);
  }
  return snippets.map(({ lines, verdicts }) => {
    const text = lines.join('\n').trim();
    return { text, expected: expectedOf(verdicts), scripts: scriptsOf(text) };
  });
}

function expectedOf(verdicts: string): Snippet['expected'] {
  return new Map(
    verdicts
      .split(', ')
      .filter(Boolean)
      .map(written => {
        const [, name = '', verdict = '', unproven] = VERDICT.exec(written) ?? [];
        return [name, { verdict: verdict as EngineVerdict, unproven: unproven !== undefined }];
      }),
  );
}

function verdictLine(expected: Snippet['expected']): string {
  const verdicts = [...expected].map(([name, { verdict, unproven }]) => `${name && `${name}: `}${verdict}${unproven ? ' (unproven)' : ''}`);
  return `--- ${verdicts.join(', ')}`;
}

function scriptsOf(snippet: string): Snippet['scripts'] {
  const written = snippet.replaceAll(/\b(RULE|PRIV|SITE|NAME)\b/g, word => ({ RULE: ADD, PRIV: ON, SITE, NAME: 'Oslo' })[word] ?? word);
  const [text = '', ...others] = written.split(/^#file (.*)\n/m);
  const beside = Object.fromEntries(others.flatMap((name, index) => (index % 2 === 0 ? [[name, others[index + 1] ?? '']] : [])));
  const files = (main: string): Files => ({ 'main.ps1': main, ...beside });
  if (/\bPRIV\b|\b(?:Set|New)-CsPrivacyConfiguration\b/i.test(snippet)) return new Map([['', files(`${text}\n`)]]);
  if (/\$ok\b/.test(snippet)) return new Map([['', files(`$ok = $false\n${text}\nif ($ok) { ${ADD} }\n${ON}\n`)]]);
  return new Map([
    ['add', files(`$f = $null\n${text}\nif (-not $f) { ${ADD} }\n${ON}\n`)],
    ['enable', files(`$f = $null\n${text}\nif ($f) { ${ON} }\n`)],
  ]);
}

/** Commands that only the engine knows, in ways that such commands may answer: nothing, texts, objects, errors that end and that don't. */
const STRANGERS: readonly (readonly string[])[] = [
  ['$null', '$false', '', ''],
  ["'S'", '$true', "'A', 'B'", '1'],
  ["'S'", '$true', "'C', 'D'", '1'],
  ["[pscustomobject]@{ Name = 'S'; On = $true; Count2 = 3 }", '$true', "'A'", 'if ($x -is [scriptblock]) { & $x }'],
  ["throw 'no thing'", "throw 'no test'", "throw 'no names'", "throw 'no'"],
  ["Write-Error 'no thing'", "Write-Error 'no test'", "Write-Error 'no names'", "Write-Error 'no'"],
];
/** Further answers of `Get-Names`, for scripts in which it matters which names there are, how many, and in which order. */
const MORE_NAMES = ["'A', 'B', 'C'", "'B', 'C'", "'B', 'A', 'A2'", "'A1', 'A2'"];
const NAMES = ['Get-Thing', 'Test-Thing', 'Get-Names', 'Invoke-Thing'];
const CALLS = new RegExp(`\\b(?:Write-Log|${NAMES.join('|')})\\b`, 'i');

/** Only where the snippet speaks of the site: one that it does not name has no policy of its own. */
const EXISTING = [`New-CsClientVersionPolicy -Identity ${SITE}`, `New-CsPrivacyConfiguration -Identity ${SITE}`];

/** What the server's administrator may have left there before the script that asks for it. */
const RULES: readonly (string | undefined | readonly string[])[] = [
  undefined,
  RULE,
  RULE.replace('Block', 'Allow'),
  RULE.replace('MajorVersion 4', 'MajorVersion 3'),
  `${RULE} -Enabled $false`,
  RULE.replace('LSS', 'EQL'),
  RULE.replace('OC', 'LCC'),
  RULE.replace('Block', 'AllowAndUpgrade'),
  RULE.replace('LSS', 'LEQ'),
  RULE.replace('LSS', 'GTR'),
  // What neither of them is, both are together.
  [RULE.replace('LSS', 'GTR'), RULE.replace('OC', 'CPE')],
  [RULE.replace('OC', 'UCCP'), `${RULE} -Enabled $false`],
];

function worldsOf({ text, scripts }: Snippet, moreNames: readonly string[] = []): readonly World[] {
  if (scripts.has('add'))
    return RULES.map(rules => ({
      prelude: [...EXISTING, ...[rules ?? []].flat().map(rule => `New-CsClientVersionPolicyRule -Parent ${SITE} ${rule}`)],
    }));
  const existing = /\b(?:PRIV|RULE|SITE|NAME)\b|\$ok\b|\b[Oo][Ss][Ll][Oo]\b/.test(text) ? EXISTING : [];
  if (!CALLS.test(text)) return [{ prelude: existing }];
  const strangers = [...STRANGERS, ...moreNames.map(names => ["'S'", '$true', names, '1'])];
  return strangers.map(bodies => ({
    prelude: [
      ...existing,
      'function Write-Log { param($m) }',
      ...NAMES.map((name, index) => `function ${name} { [CmdletBinding()] param($x) ${bodies[index] ?? ''} }`),
    ],
  }));
}

/** The scripts that snippets stand for, each with the deployments that it is run in. */
export function scriptsIn(text: string): { readonly main: string; readonly files: Files; readonly worlds: readonly World[] }[] {
  return snippetsIn(text).flatMap(snippet =>
    [...snippet.scripts.values()].map(files => ({ main: 'main.ps1', files, worlds: worldsOf(snippet) })),
  );
}

/** `unproven`: we say that we do not know; `better`: it once was, and we know now. */
export type SnippetOutcome = 'right' | 'unproven' | 'better' | Disagreement | 'threw';

export interface SnippetDifference {
  readonly what: Exclude<SnippetOutcome, 'right'>;
  readonly engine: EngineVerdict;
  readonly ours: string;
  readonly script: string;
}

/** How we differ from what the engine said of a snippet; nothing where it was not asked. */
export function compareSnippet(
  { scripts }: Snippet,
  expected: ReadonlyMap<string, Pick<Expected, 'verdict' | 'unproven'>>,
): readonly SnippetDifference[] {
  const differences: SnippetDifference[] = [];
  const silent: typeof expected = scripts.has('') ? new Map([[LOSSES, { verdict: 'safe', unproven: false }]]) : new Map();
  for (const [name, { verdict, unproven }] of new Map([...silent, ...expected])) {
    const files = scripts.get(name === LOSSES ? '' : name) ?? {};
    const script = textOf({ files });
    const ours = oursOf(files, name === LOSSES);
    const what = outcomeOf(verdict, ours);
    const known = what === 'unproven' && unproven;
    if (what !== 'right' && !known)
      differences.push({ what, engine: verdict, ours: ours.threw ?? `${ours.verdict} ${ours.reason}`, script });
    if (what === 'right' && unproven) differences.push({ what: 'better', engine: verdict, ours: ours.verdict, script });
  }
  return differences;
}

function outcomeOf(engine: EngineVerdict, ours: ReturnType<typeof oursOf>): SnippetOutcome {
  if (ours.threw !== undefined) return 'threw';
  const what = disagreement(engine, ours.verdict);
  // A way around the rule that hangs on what we do not know is a warning too.
  const open = ours.verdict === 'information' || ours.reason === 'notOnEveryPath';
  return what === undefined ? 'right' : open && what !== 'missed' ? 'unproven' : what;
}

/** The worst that we say of any statement. @param losses of what takes the protection away, else of privacy mode going on */
function oursOf(files: Files, losses = false): { readonly verdict: Ours; readonly reason: string; readonly threw?: string } {
  try {
    const all = [...ourVerdicts('main.ps1', files)].flatMap(([place, each]) => (isLoss(place) === losses ? [each] : []));
    return all.find(({ verdict }) => verdict === 'warning') ?? all[0] ?? { verdict: 'none', reason: '' };
  } catch (error) {
    return { verdict: 'none', reason: '', threw: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function asked(
  engine: Engine,
  snippet: Snippet,
  moreNames: readonly string[],
): Promise<{ readonly expected: Snippet['expected']; readonly errors: Set<string> }> {
  const expected = new Map<string, Expected>();
  const errors = new Set<string>();
  const worlds = worldsOf(snippet, moreNames);
  for (const [name, files] of snippet.scripts) {
    const answer = await engine.run('main.ps1', files, worlds);
    for (const { runs } of answer.worlds) for (const run of runs) for (const error of [...run.errors, run.ended ?? '']) errors.add(error);
    for (const losses of name === '' ? [false, true] : [false]) {
      const verdict = overall(answer, losses);
      const unproven = outcomeOf(verdict, oursOf(files, losses)) === 'unproven';
      if (losses && verdict === 'safe' && !unproven) continue;
      expected.set(losses ? LOSSES : name, { verdict, unproven });
    }
  }
  errors.delete('');
  return { expected, errors };
}

function overall({ worlds }: RunAnswer, losses: boolean): EngineVerdict {
  const verdicts = worlds.map(world => {
    const all = [...engineVerdicts({ worlds: [world] })];
    return worst(all.flatMap(([place, verdict]) => (isLoss(place) === losses ? [verdict] : []))) ?? 'safe';
  });
  const [first = 'safe'] = verdicts;
  if (verdicts.every(verdict => verdict === first)) return first;
  return verdicts.some(verdict => verdict === 'hazard' || verdict === 'open' || verdict === 'other') ? 'other' : 'safe';
}

/** What a script that is meant to run without one runs into shows that the snippet is not what its writer thought. */
const MISTAKES = /CommandNotFound|Parse|MethodNotFound|ParameterNotFound|TypeNotFound|InvalidOperation|timeout/i;

interface Compared {
  readonly lines: readonly string[];
  readonly wrong: number;
}

/** @param record writes the engine's verdicts into the file */
export async function compareSnippetFile(engine: Engine, file: string, record: boolean): Promise<Compared> {
  const { written, ...compared } = await compareAll(engine, file, readSnippets(file), []);
  if (record) writeFileSync(file, `${written.join('\n')}\n`);
  return compared;
}

/** Of a text like such a file's, with more lists of names than its recorded verdicts know. */
export async function compareSnippets(engine: Engine, name: string, text: string): Promise<Compared> {
  return compareAll(engine, name, snippetsIn(text), MORE_NAMES);
}

async function compareAll(
  engine: Engine,
  name: string,
  snippets: readonly Snippet[],
  moreNames: readonly string[],
): Promise<Compared & { readonly written: readonly string[] }> {
  const lines: string[] = [];
  const written: string[] = [];
  const counts = new Map<string, number>();
  for (const snippet of snippets) {
    const { expected, errors } = await asked(engine, snippet, moreNames);
    written.push(verdictLine(expected), snippet.text);
    for (const error of errors) if (MISTAKES.test(error)) lines.push(`# the engine: ${error}`, snippet.text, '');
    for (const { verdict } of expected.values()) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    const plain = new Map([...expected].map(([script, { verdict }]) => [script, { verdict, unproven: false }]));
    for (const { what, engine: said, ours, script } of compareSnippet(snippet, plain)) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
      lines.push(`# ${what}: engine ${said}, ours ${ours}`, script);
    }
  }
  const kinds = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  lines.push(`${name}: ${snippets.length} snippets; ${kinds}`);
  const wrong = ['missed', 'false alarm', 'too sure', 'threw'].reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  return { lines, wrong, written };
}
