/**
 * Whole migration scripts: sites with their settings, a function that protects one of them, what it tells is kept and asked, privacy mode
 * goes on for those that are ready, and is taken back where something went wrong.
 */
import { braces, type Context, indent, quote } from './context';
import { SET } from './enable';
import { type Rows, type SiteRow, siteRows } from './migrationData';
import { overRows, type Protecting, protecting, siteIdentity } from './migrationSteps';

const NAMES = ['Redmond', 'Paris', 'Tokyo', 'Dublin'];

export function migrationScenario(context: Context): (readonly string[])[] {
  const { random } = context;
  const identity = siteIdentity(context);
  const protect = protecting(context, identity);
  const sites = random
    .shuffled(NAMES)
    // Of more than four commands in a `try`, only one at a time fails in the engine.
    .slice(0, 1 + random.below(protect.tries ? 2 : 3))
    .map(
      (site): SiteRow => ({
        site,
        protect: random.chance(0.85),
        enable: random.chance(0.85),
        major: random.chance(0.9) ? 4 : 3,
        action: random.chance(0.92) ? 'Block' : 'Allow',
      }),
    );
  const rows = siteRows(context, sites);
  const results = `$${context.unique('results')}`;
  const keeps = protect.tells !== 'nothing';
  const loop = overRows(context, rows, 'Protect', row => [protect.call(row)]);
  const kept = keeps ? [`${results} = & {`, ...indent(loop), '}'] : loop;
  const checked = keeps ? check(context, rows, protect, results) : { lines: [], ready: () => undefined };
  const enable = enabling(context, rows, identity, checked.ready);
  const steps = [[...rows.lines], [...protect.lines], kept, checked.lines, enable];
  const whole = random.chance(0.25) ? [inFunction(context, steps.flat())] : steps;
  return random.chance(0.2) ? [guard(context, rows.rows), ...whole] : whole;
}

/** All in one function, with the script's own as nested ones. */
function inFunction(context: Context, lines: readonly string[]): string[] {
  const name = context.unique('Invoke-Migration');
  return [...braces(`function ${name}`, lines), context.random.pick([name, `${name} | Out-Null`, `$null = ${name}`, `[void](${name})`])];
}

function guard(context: Context, rows: string): string[] {
  return context.random.pick([
    ['param([switch]$Report)', 'if ($Report) { return }'],
    ["$phase = 'pilot'", "if ($phase -notin 'pilot', 'all') { exit 1 }"],
    ["$answer = 'n'", "if ('y', 'n' -notcontains $answer) { throw 'What?' }"],
    [`${rows} = $null`, `if (${rows}) { Write-Verbose 'again' }`],
  ]);
}

interface Check {
  readonly lines: readonly string[];
  /** A condition on a row; undefined: all that is checked was checked before. */
  readonly ready: (row: string) => string | undefined;
}

/** Whether what was done is enough: by site, or for all. */
function check(context: Context, rows: Rows, { tells }: Protecting, results: string): Check {
  const { random } = context;
  const never = () => undefined;
  const stop = random.pick(['exit 1', 'return', "throw 'Some site is not ready.'"]);
  if (tells === 'flag')
    return random.pick<Check>([
      { lines: [`if (${results} -contains $false) { ${stop} }`], ready: never },
      { lines: [`if (@(${results} | Where-Object { $_ }).Count -ne @(${results}).Count) { ${stop} }`], ready: never },
      { lines: [`if (-not ${results}) { ${stop} }`], ready: never },
      { lines: [`$failed = 0`, `foreach ($one in ${results}) { if (!$one) { $failed++ } }`, `if ($failed) { ${stop} }`], ready: never },
    ]);
  const done = `$${context.unique('done')}`;
  const names =
    tells === 'name'
      ? `@(${results})`
      : random.pick([
          `@(${results} | Where-Object { $_.Ok } | ForEach-Object { $_.Site })`,
          `@(${results} | Where-Object Ok -eq $true | Select-Object -ExpandProperty Site)`,
          `@(${results}.Where({ $_.Ok }).Site)`,
        ]);
  const wanted = `@(${rows.rows} | Where-Object { ${rows.flag('$_', 'Enable')} } | ForEach-Object { $_.Site })`;
  const [missing, table] = [`$${context.unique('missing')}`, `$${context.unique('table')}`];
  return context.choose<Check>('ready', [
    [3, 'contains', { lines: [`${done} = ${names}`], ready: row => `${done} -contains ${row}.Site` }],
    [2, 'in', { lines: [`${done} = ${names}`], ready: row => `${row}.Site -in ${done}` }],
    [
      2,
      'compared',
      {
        lines: [
          `${missing} = Compare-Object -ReferenceObject (@('none') + ${wanted}) -DifferenceObject (@('none') + ${names}) | Where-Object { $_.SideIndicator -eq '<=' }`,
          `if (${missing}) { ${stop} }`,
        ],
        ready: never,
      },
    ],
    [
      1,
      'comparedNames',
      {
        lines: [
          `${missing} = @(Compare-Object (@('none') + ${wanted}) (@('none') + ${names}) -PassThru | Where-Object SideIndicator -eq '<=')`,
        ],
        ready: row => `${missing} -notcontains ${row}.Site`,
      },
    ],
    [
      2,
      'measured',
      {
        lines: [`${done} = ${names}`, `if ((${done} | Measure-Object).Count -lt (${wanted} | Measure-Object).Count) { ${stop} }`],
        ready: never,
      },
    ],
    [
      2,
      'table',
      {
        lines: [`${table} = @{}`, `foreach ($name in ${names}) { ${table}[$name] = $true }`],
        ready: row => random.pick([`${table}[${row}.Site]`, `${table}.ContainsKey(${row}.Site)`, `${table}.Keys -contains ${row}.Site`]),
      },
    ],
    [
      1,
      'grouped',
      {
        lines: [`${table} = ${names} | Group-Object -AsHashTable -AsString`],
        ready: row => `${table} -and ${table}.ContainsKey(${row}.Site)`,
      },
    ],
    [
      1,
      'hashSet',
      {
        lines: [
          `${done} = New-Object 'System.Collections.Generic.HashSet[string]'`,
          `foreach ($name in ${names}) { [void]${done}.Add($name) }`,
        ],
        ready: row => `${done}.Contains(${row}.Site)`,
      },
    ],
    [1, 'joined', { lines: [`${done} = ';' + (${names} -join ';') + ';'`], ready: row => `${done} -like ('*;' + ${row}.Site + ';*')` }],
    [1, 'none', { lines: [`Write-Verbose "$(${names}.Count) sites"`], ready: never }],
  ]);
}

function enabling(context: Context, rows: Rows, identity: (site: string) => string, ready: (row: string) => string | undefined): string[] {
  const { random } = context;
  const changed = `$${context.unique('changed')}`;
  const rollback = random.chance(0.35);
  const loop = overRows(context, rows, 'Enable', row => {
    const on = [
      random.pick([
        `${SET} -Identity ${identity(`${row}.Site`)} -EnablePrivacyMode $true`,
        `$configuration = @{ Identity = ${identity(`${row}.Site`)}; EnablePrivacyMode = $true }\n${SET} @configuration`,
        `New-CsPrivacyConfiguration -Identity ${identity(`${row}.Site`)} -EnablePrivacyMode $true | Out-Null`,
      ]),
      ...(rollback ? [`[void]${changed}.Add(${row}.Site)`] : []),
    ].flatMap(text => text.split('\n'));
    const condition = ready(row);
    if (condition === undefined) return on;
    return random.chance(0.5) ? braces(`if (${condition})`, on) : [`if (-not (${condition})) { return }`, ...on];
  });
  const body = loop.some(line => /\{ return \}$/.test(line)) ? ['& {', ...indent(loop), '}'] : loop;
  if (!rollback) return body;
  context.note('rollback');
  const back = `foreach ($site in ${changed}) { ${SET} -Identity ${identity('$site')} -EnablePrivacyMode $false }`;
  const doubt = random.pick([`if (${changed}.Count -gt ${random.below(4)}) { throw 'Too many.' }`, "Write-Verbose 'all is well'"]);
  return [
    `${changed} = [System.Collections.ArrayList]@()`,
    ...random.pick([
      [...braces('try', [...body, doubt]), ...braces('catch', [back, ...random.pick([['throw'], ["Write-Warning 'taken back'"]])])],
      [
        '$finished = $false',
        ...braces('try', [...body, doubt, '$finished = $true']),
        ...braces('finally', braces('if (-not $finished)', [back])),
      ],
    ]),
    ...(random.chance(0.3) ? [`Write-Host ${quote('Changed:')} ${changed}.Count`] : []),
  ];
}
