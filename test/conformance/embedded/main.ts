/**
 * Puts a hazard into scripts that other people wrote, alone and behind its rule, and tells where the verdict is not what that makes it.
 *
 *   npm run conformance:embedded -- [--show N] FOLDER...   every .ps1 and .psm1 below the folders, tests left out
 *
 * It stands at the end of each script, behind one statement of its top, and in front of one inside a block. Alone it has to be found, as
 * a warning or as information; where nothing is found the place may be one that no run reaches, so each of these is to be read. Behind
 * its rule nothing may be found at all. `--show N` prints the first N places of each kind that are to be read (20).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../server/src/evaluation';
import { type Ast, nodesOf, type ParseResult } from '../../../server/src/powershell';
import { lint } from '../../../server/src/rules';
import { parseScript } from '../../../server/src/workspace/languageLevel';

const RULE =
  'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0\n';
const HAZARD = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true\n';

/** Longer ones hold data rather than commands. */
const MOST_CHARACTERS = 200_000;
/** Milliseconds after which a verdict counts as slow. */
const SLOW = 500;

type Verdict = 'warning' | 'information' | 'nothing';

class Tally {
  readonly counts = new Map<string, number>();
  private readonly shown = new Map<string, number>();

  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  show(kind: string, place: string): void {
    const before = this.shown.get(kind) ?? 0;
    this.shown.set(kind, before + 1);
    if (before < this.most) process.stdout.write(`${kind}: ${place}\n`);
  }
}

process.exitCode = main(process.argv.slice(2));

function main(given: readonly string[]): number {
  const at = given.indexOf('--show');
  const most = at < 0 ? 20 : Number(given[at + 1]);
  const folders = at < 0 ? given : [...given.slice(0, at), ...given.slice(at + 2)];
  if (folders.length === 0 || !Number.isInteger(most) || folders.some(each => each.startsWith('--'))) {
    process.stderr.write('npm run conformance:embedded -- [--show N] FOLDER...\n');
    return 2;
  }
  const tally = new Tally(most);
  for (const [index, file] of folders.flatMap(scriptsBelow).entries()) tryScript(file, index, tally);
  for (const [what, count] of [...tally.counts].sort(([a], [b]) => a.localeCompare(b))) process.stdout.write(`${what}: ${count}\n`);
  return 0;
}

function scriptsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scriptsBelow(path);
    return /\.psm?1$/i.test(entry.name) && !/\.tests\.ps1$/i.test(entry.name) ? [path] : [];
  });
}

function tryScript(file: string, index: number, tally: Tally): void {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  if (text.length > MOST_CHARACTERS) {
    tally.count('too long');
    return;
  }
  const parse = parseScript(text, 'auto');
  if (parse.errors.length > 0) {
    tally.count('does not parse');
    return;
  }
  tally.count('scripts');
  for (const [name, place] of placesIn(text, parse, index)) {
    const alone = insert(text, place, HAZARD);
    // Where only literals may stand, such as in a `data` block, the command is an error itself.
    if (parseScript(alone, 'auto').errors.length > 0) continue;
    const where = `${file}:${text.slice(0, place).split('\n').length}`;
    const hazard = verdict(alone, where, tally);
    tally.count(`alone ${name}: ${hazard}`);
    if (hazard === 'nothing') tally.show('nothing found', where);
    const behind = verdict(insert(text, place, RULE + HAZARD), where, tally);
    tally.count(`behind its rule ${name}: ${behind}`);
    if (behind !== 'nothing') tally.show(`${behind} behind the rule`, where);
  }
}

/** The index picks the statements, so that a run can be repeated. */
function placesIn(text: string, { ast }: ParseResult, index: number): readonly (readonly [string, number])[] {
  const top = ast.endBlock?.statements ?? [];
  const isUnnamed = !ast.beginBlock && !ast.processBlock && !/^(?:end|dynamicparam)\b/i.test(text.slice(ast.endBlock?.start ?? 0));
  const atTop: readonly (readonly [string, number])[] =
    isUnnamed && top.length > 0
      ? [
          ['at the end', text.length],
          ['at the top', pick(top, index).end],
        ]
      : [];
  const blocks = nodesOf(ast, 'StatementBlockAst').filter(({ statements }) => statements.length > 0);
  return blocks.length === 0 ? atTop : [...atTop, ['in a block', pick(pick(blocks, index).statements, index).start]];
}

function pick<T extends Ast>(nodes: readonly T[], index: number): T {
  const node = nodes[(index * 7919) % nodes.length];
  if (!node) throw new Error('picked from nothing');
  return node;
}

function insert(text: string, at: number, commands: string): string {
  return `${text.slice(0, at)}\n${commands}${text.slice(at)}`;
}

function verdict(text: string, where: string, tally: Tally): Verdict {
  const start = performance.now();
  const analysis = analyze({ file: 'script.ps1', text, encoding: 'unknown', parse: parseScript(text, 'auto') }, { platform: 'auto' });
  const { findings } = lint(analysis, { severities: {}, syntaxErrors: true });
  const took = performance.now() - start;
  if (took > SLOW) tally.show('slow', `${where} ${took.toFixed(0)} ms`);
  if (findings.some(({ rule }) => rule === 'CsAnalysisLimit')) tally.count('verdicts past the budget');
  const severities = findings.filter(({ rule }) => rule === 'CsPrivacyModeLegacyClients').map(({ severity }) => severity);
  if (severities.length === 0) return 'nothing';
  return severities.every(severity => severity === 'information') ? 'information' : 'warning';
}
