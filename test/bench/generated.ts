/**
 * Short scripts that ask much of the analysis: open conditions, loops and functions in each other, recursion, files that load each
 * other. None may take long; where the budget ends, a finding says so. `npm run bench -- generated [SEED [COUNT]]`
 */
import { type Analysis, analyze, type ScriptFile } from '../../server/src/evaluation';
import { lint } from '../../server/src/rules';
import { parseScript } from '../../server/src/workspace/languageLevel';
import { tell, timed } from './measure';

/** Numbers from a seed (a linear congruence; good enough to choose by). */
class Choices {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0;
  }
  below(end: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * end);
  }
  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
}

const ALL = { severities: {}, syntaxErrors: true };
const NAMES = ['a', 'b', 'c', 'n', 'x', 'site', 'ok'];
const FUNCTIONS = ['Step', 'Again', 'Check', 'Retry', 'Other'];
const FILES = ['one.ps1', 'two.ps1', 'three.ps1'];

class Writer {
  readonly lines: string[] = [];
  readonly #choose: Choices;
  readonly #most: number;
  constructor(choose: Choices, most: number) {
    this.#choose = choose;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.lines.length >= this.#most;
  }

  block(depth: number, statements: number): void {
    for (let count = 0; count < statements && !this.isFull; count++) this.#statement(depth);
  }

  #statement(depth: number): void {
    if (depth < 6 && this.#choose.below(3) > 0) this.#nested(depth);
    else this.lines.push(this.#simple());
  }

  #nested(depth: number): void {
    const inner = () => this.block(depth + 1, 1 + this.#choose.below(4));
    const name = this.#choose.of(NAMES);
    this.lines.push(
      this.#choose.of([
        `if (${this.#condition()}) {`,
        `if (${this.#condition()}) {`,
        `while (${this.#condition()}) {`,
        `for ($i = 0; $i -lt ${1 + this.#choose.below(900)}; $i++) {`,
        `foreach ($${name} in ${this.#list()}) {`,
        `${this.#list()} | ForEach-Object {`,
        `do {`,
        `try {`,
        `switch (${this.#choose.of(['Read-Host', `$${name}`, this.#list()])}) { 'A' {`,
        `function ${this.#choose.of(FUNCTIONS)}($${name}, [switch]$c) {`,
        `$block = {`,
        `Get-CsClientVersionPolicyRule | Where-Object {`,
        `Invoke-Command -ScriptBlock {`,
      ]),
    );
    const opened = this.lines.at(-1) ?? '';
    inner();
    if (opened.startsWith('if') && this.#choose.below(2) === 0) {
      this.lines.push(`} elseif (${this.#condition()}) {`);
      inner();
      this.lines.push('} else {');
      inner();
      this.lines.push('}');
    } else if (opened.startsWith('do')) this.lines.push(`} while (${this.#condition()})`);
    else if (opened.startsWith('try')) {
      this.lines.push('} catch {');
      inner();
      this.lines.push('}');
    } else if (opened.startsWith('switch')) {
      this.lines.push("} 'B' {");
      inner();
      this.lines.push('} default {');
      inner();
      this.lines.push('} }');
    } else this.lines.push('}');
  }

  #condition(): string {
    const name = this.#choose.of(NAMES);
    return this.#choose.of([
      `$${name}`,
      'Read-Host',
      `Test-Path f${this.#choose.below(9)}`,
      `$${name} -eq ${this.#choose.below(5)} -or $env:X`,
      '$true',
      `$${name}++ -lt ${this.#choose.below(700)}`,
      '-not (Get-CsClientVersionPolicyRule -ErrorAction SilentlyContinue)',
      'Get-CsClientVersionPolicy -Identity site:A -ErrorAction SilentlyContinue',
      `(Get-Random) -gt ${this.#choose.below(9)}`,
    ]);
  }

  #list(): string {
    return this.#choose.of([
      '1..500',
      '1..3',
      "'A', 'B'",
      '(Get-Content sites.txt)',
      '$list',
      '@(Get-CsSite)',
      'Get-CsPrivacyConfiguration',
      '(1..20 + $x)',
    ]);
  }

  #simple(): string {
    const name = this.#choose.of(NAMES);
    const scope = this.#choose.of(['global', 'site:A', '"site:$a"', '"site:$_"', '$site', `site:S${this.#choose.below(40)}`]);
    return this.#choose.of([
      `Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode ${this.#choose.of(['$true', '$ok', '$false'])}`,
      `New-CsClientVersionPolicyRule -Parent ${scope} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion ${this.#choose.of(['4', '$n', '3'])} -CompareOp LSS -Action ${this.#choose.of(['Block', 'Allow', '$x'])} -Priority ${this.#choose.below(3)}`,
      `New-CsClientVersionPolicy -Identity ${scope} | Out-Null`,
      `Set-CsClientVersionConfiguration -Enabled ${this.#choose.of(['$true', '$false', '$ok'])}`,
      `Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode ${this.#choose.of(['$true', '$ok'])}`,
      `Remove-CsClientVersionPolicy -Identity ${scope}`,
      `$${name} = ${this.#choose.of(['Get-Date', '1', '$n + 1', '"$a$b"', '@{ Identity = $site }', '$a, $b', 'Read-Host'])}`,
      `$${name} += ${this.#choose.of(["'x'", '1', '$a', '$list'])}`,
      `$list += $${name}`,
      `${this.#choose.of(FUNCTIONS)} $${name}`,
      `$x = ${this.#choose.of(FUNCTIONS)} ($n - 1)`,
      `. ./${this.#choose.of(FILES)}`,
      `& ./${this.#choose.of(FILES)} $${name}`,
      '& $block',
      this.#choose.of(['break', 'continue', 'return', "throw 'x'"]),
    ]);
  }
}

/** One script and the files that it may load, from a seed. */
export function generated(seed: number): { readonly text: string; readonly files: ReadonlyMap<string, string> } {
  const choose = new Choices(seed);
  const write = (most: number) => {
    const writer = new Writer(choose, most);
    while (!writer.isFull) writer.block(0, 6);
    return writer.lines.join('\n');
  };
  return { text: write(30 + choose.below(170)), files: new Map(FILES.map(name => [name, write(10 + choose.below(40))])) };
}

function analysisOf(seed: number): Analysis {
  const { text, files } = generated(seed);
  const fileOf = (file: string, source: string): ScriptFile => ({
    file,
    text: source,
    parse: parseScript(source, 'auto'),
    encoding: 'unknown',
  });
  const known = new Map([...files].map(([name, source]) => [name, fileOf(name, source)]));
  const resolve = (_: string, path: string) => known.get(path.replace(/^\.[\\/]/, ''));
  return analyze(fileOf('script.ps1', text), { platform: 'auto', loader: { resolve, list: () => undefined } });
}

/** The slowest scripts of a seed, and how many ended the budget. */
export function tellGenerated([seed = '1', count = '300']: readonly string[]): void {
  const runs: { seed: number; time: number; limits: number }[] = [];
  for (let number = 0; number < 20; number++) lint(analysisOf(number), ALL);
  for (let number = 0; number < Number(count); number++) {
    const each = Number(seed) * 100_000 + number;
    let limits = 0;
    const time = timed(() => {
      const analysis = analysisOf(each);
      limits = analysis.observations.filter(observation => observation.kind === 'limit' && observation.what === 'steps').length;
      lint(analysis, ALL);
    });
    runs.push({ seed: each, time, limits });
  }
  runs.sort((a, b) => b.time - a.time);
  const at = (share: number) => runs[Math.floor(runs.length * share)]?.time.toFixed(0) ?? '-';
  tell(
    `${count} generated scripts that ask much, milliseconds: median ${at(0.5)}, one in ten ${at(0.1)}, one in a hundred ${at(0.01)}, slowest ${at(0)}`,
  );
  tell(
    `  slowest: ${runs
      .slice(0, 5)
      .map(run => `${run.seed} (${run.time.toFixed(0)})`)
      .join(', ')}; the budget ended in ${runs.filter(run => run.limits > 0).length}`,
  );
}
