/** How a migration script goes through its sites: loops over rows, and functions that protect one site and tell how that went. */
import { braces, type Context, indent } from './context';
import type { Rows } from './migrationData';

/** The identity of a site that is named by an expression. */
export function siteIdentity(context: Context): (site: string) => string {
  return context.choose<(site: string) => string>('siteIdentity', [
    [4, 'text', site => (site.includes('.') ? `"site:$(${site})"` : `"site:${site}"`)],
    [3, 'format', site => `('site:{0}' -f ${site})`],
    [2, 'join', site => `('site', ${site} -join ':')`],
    [2, 'plus', site => `('site:' + ${site})`],
    [1, 'replaced', site => `('site:NAME'.Replace('NAME', ${site}))`],
    [1, 'replaceOperator', site => `('site_' + ${site} -replace '_', ':')`],
    [1, 'concat', site => `([string]::Concat('site:', ${site}))`],
    [1, 'substring', site => `(('xxsite:' + ${site}).Substring(2))`],
    [1, 'split', site => `(('site:' + ${site} + '|later').Split('|')[0])`],
    [1, 'insert', site => `(${site}.Insert(0, 'site:'))`],
    [1, 'stringJoin', site => `([string]::Join(':', @('site', ${site})))`],
    [1, 'trimmed', site => `(" site:$(${site}) ".Trim())`],
  ]);
}

type Loop = (context: Context, rows: Rows, field: 'Protect' | 'Enable', body: (row: string) => readonly string[]) => string[];

/** Each runs the body for the rows with the flag. */
const LOOPS: readonly (readonly [number, string, Loop])[] = [
  [
    4,
    'foreach',
    (context, { rows, flag }, field, body) => {
      const row = `$${context.unique('row')}`;
      return braces(`foreach (${row} in ${rows})`, braces(`if (${flag(row, field)})`, body(row)));
    },
  ],
  [
    3,
    'whereForEach',
    (context, { rows, flag }, field, body) => {
      const row = `$${context.unique('row')}`;
      return [`${rows} | Where-Object { ${flag('$_', field)} } | ForEach-Object {`, ...indent([`${row} = $_`, ...body(row)]), '}'];
    },
  ],
  [
    2,
    'labelled',
    (context, { rows, flag }, field, body) => {
      const [row, label] = [`$${context.unique('row')}`, context.unique('next')];
      const skip = `if (-not (${flag(row, field)})) { continue ${label} }`;
      return [
        `:${label} foreach (${row} in ${rows}) {`,
        ...indent([...braces('foreach ($once in 1, 2)', [skip, 'break']), ...body(row)]),
        '}',
      ];
    },
  ],
  [
    2,
    'for',
    (context, { rows, flag }, field, body) => {
      const [index, row] = [`$${context.unique('index')}`, `$${context.unique('row')}`];
      return braces(`for (${index} = 0; ${index} -lt @(${rows}).Count; ${index}++)`, [
        `${row} = @(${rows})[${index}]`,
        `if (-not (${flag(row, field)})) { continue }`,
        ...body(row),
      ]);
    },
  ],
  [
    2,
    'doUntil',
    (context, { rows, flag }, field, body) => {
      const [index, row] = [`$${context.unique('index')}`, `$${context.unique('row')}`];
      return [
        `${index} = 0`,
        'do {',
        ...indent([`${row} = @(${rows})[${index}]`, `${index} += 1`, ...braces(`if (${flag(row, field)})`, body(row))]),
        `} until (${index} -ge @(${rows}).Count)`,
      ];
    },
  ],
  [
    1,
    'queue',
    (context, { rows, flag }, field, body) => {
      const [queue, row] = [`$${context.unique('queue')}`, `$${context.unique('row')}`];
      return [
        `${queue} = New-Object System.Collections.Queue`,
        `foreach (${row} in ${rows}) { ${queue}.Enqueue(${row}) }`,
        ...braces(`while (${queue}.Count -gt 0)`, [`${row} = ${queue}.Dequeue()`, ...braces(`if (${flag(row, field)})`, body(row))]),
      ];
    },
  ],
  [
    2,
    'grouped',
    (context, { rows, flag }, field, body) => {
      const [groups, row] = [`$${context.unique('groups')}`, `$${context.unique('row')}`];
      return [
        `${groups} = ${rows} | Group-Object { if (${flag('$_', field)}) { 'on' } else { 'off' } } -AsHashTable -AsString`,
        ...braces(`foreach (${row} in ${groups}['on'])`, body(row)),
      ];
    },
  ],
  [
    2,
    'switchTrue',
    (context, { rows, flag }, field, body) => {
      const row = `$${context.unique('row')}`;
      return braces(`foreach (${row} in ${rows})`, [
        'switch ($true) {',
        ...indent([...braces(`(${flag(row, field)})`, [...body(row), 'break']), "default { Write-Verbose 'left as it is' }"]),
        '}',
      ]);
    },
  ],
  [
    1,
    'switchOver',
    (context, { rows, flag }, field, body) => {
      const row = `$${context.unique('row')}`;
      return [`switch (${rows}) {`, ...indent(braces(`{ ${flag('$_', field)} }`, [`${row} = $_`, ...body(row)])), '}'];
    },
  ],
  [
    2,
    'arguments',
    (context, { rows, flag }, field, body) => {
      const [each, row] = [`$${context.unique('each')}`, `$${context.unique('row')}`];
      return braces(`foreach (${each} in ${rows})`, [
        `if (!(${flag(each, field)})) { continue }`,
        'Invoke-Command -ScriptBlock {',
        ...indent([`param(${row})`, ...body(row)]),
        `} -ArgumentList ${each}`,
      ]);
    },
  ],
  [
    2,
    'filtered',
    (context, { rows, flag }, field, body) => {
      const [name, row] = [context.unique('Select-Rows'), `$${context.unique('row')}`];
      return [
        ...braces(`function ${name}`, ['param($All)', ...braces('foreach ($one in $All)', [`if (${flag('$one', field)}) { $one }`])]),
        ...braces(`foreach (${row} in ${name} ${rows})`, body(row)),
      ];
    },
  ],
  [
    2,
    'steps',
    (context, { rows, flag }, field, body) => {
      const [name, row] = [context.unique('Invoke-Rows'), `$${context.unique('row')}`];
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding()]',
          `param([Parameter(ValueFromPipeline = $true)]${row})`,
          'begin { $done = 0 }',
          ...braces('process', [`if (-not (${flag(row, field)})) { return }`, '$done++', ...body(row)]),
          'end { Write-Verbose "$done sites" }',
        ]),
        `${rows} | ${name}`,
      ];
    },
  ],
];

export function overRows(context: Context, rows: Rows, field: 'Protect' | 'Enable', body: (row: string) => readonly string[]): string[] {
  return context.choose('rowLoop', LOOPS)(context, rows, field, body);
}

/** A function that gives a site its policy and rule, what it tells, and how it is called for a row. */
export interface Protecting {
  readonly lines: readonly string[];
  readonly tells: 'object' | 'name' | 'flag' | 'nothing';
  readonly call: (row: string) => string;
  readonly tries: boolean;
}

const TOLD = {
  object: { well: '[pscustomobject]@{ Site = $Site; Ok = $true }', badly: '[pscustomobject]@{ Site = $Site; Ok = $false }' },
  name: { well: '$Site', badly: 'Write-Warning "$_"' },
  flag: { well: 'return $true', badly: 'return $false' },
  nothing: { well: 'Write-Verbose $Site', badly: 'throw' },
} as const;

export function protecting(context: Context, identity: (site: string) => string): Protecting {
  const { random } = context;
  const name = context.unique('Protect-Site');
  const tells = random.pick(['object', 'object', 'name', 'flag', 'nothing'] as const);
  context.note(`tells:${tells}`);
  const { well, badly } = TOLD[tells];
  const quiet = random.pick([' | Out-Null', ' | Out-Null', ' -ErrorAction Stop | Out-Null']);
  const rule = `-RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -CompareOp LSS -Action $Action`;
  const work = [
    `$identity = ${identity('$Site')}`,
    ...random.pick([
      [`New-CsClientVersionPolicy -Identity $identity${quiet}`, `New-CsClientVersionPolicyRule -Parent $identity ${rule}${quiet}`],
      [
        `$rule = New-CsClientVersionPolicyRule -Parent $identity ${rule} -InMemory`,
        `New-CsClientVersionPolicy -Identity $identity -Rules $rule${quiet}`,
      ],
      [
        `New-CsClientVersionPolicy -Identity $identity${quiet}`,
        `$settings = @{ Parent = $identity; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; CompareOp = 'LSS' }`,
        "$settings['MajorVersion'] = $Major",
        '$settings.Action = $Action',
        `New-CsClientVersionPolicyRule @settings${quiet}`,
      ],
    ]),
  ];
  const body = random.pick<readonly string[]>([
    [...work, well],
    [...braces('try', [...work, well]), ...braces('catch', [badly])],
    [...braces('if ([string]::IsNullOrEmpty($Site))', ["throw 'no site'"]), ...work, well],
  ]);
  const parameters = random
    .pick([
      "param([string]$Site, [int]$Major = 4, [string]$Action = 'Block')",
      "param([Parameter(Mandatory = $true)][ValidateNotNullOrEmpty()][string]$Site, [ValidateRange(2, 4)][int]$Major, [ValidateSet('Block', 'Allow')][string]$Action)",
      "[CmdletBinding(DefaultParameterSetName = 'Site')]\nparam([Parameter(ParameterSetName = 'Site', Position = 0)][string]$Site, [Parameter(ParameterSetName = 'All')][switch]$All, [int]$Major = 4, [string]$Action = 'Block')",
    ])
    .split('\n');
  const splat = context.unique('settings');
  const call = random.pick<(row: string) => string>([
    row => `${name} -Site ${row}.Site -Major ${row}.Major -Action ${row}.Action`,
    row => `$${splat} = @{ Site = ${row}.Site; Major = ${row}.Major; Action = ${row}.Action }; ${name} @${splat}`,
    row => `${name} -Action ${row}.Action -Major ${row}.Major -Site:$(${row}.Site)`,
  ]);
  return { lines: braces(`function ${name}`, [...parameters, ...body]), tells, call, tries: body.some(line => line.startsWith('try')) };
}
