/** How careful administrators look whether the rule is there, and what they do then. */
import { braces, type Context, indent } from './context';

/** A test of one rule, written with `$_`. */
export interface Tested {
  readonly condition: string;
  /** What a rule that passes the test may still be, apart from a full block. */
  readonly lenient: readonly string[];
  /** Whom it finds is known well enough to tell something of others, although the script has made such a rule itself. */
  readonly tells?: boolean;
  /** A full block that passes, where the usual one does not. */
  readonly passing?: string;
}

export const RULE = 'New-CsClientVersionPolicyRule -Parent Global -RuleId 11111111-2222-3333-4444-555566667777';
export const FULL = `${RULE} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`;

const upTo = (major: number, op: string, action = 'Block') =>
  `${RULE} -UserAgent OC -MajorVersion ${major} -CompareOp ${op} -Action ${action}`;

export const CAREFUL_TESTS: readonly (readonly [number, string, Tested])[] = [
  [
    2,
    'range',
    {
      condition:
        "$_.Enabled -and $_.UserAgent -eq 'OC' -and $_.Action -like 'Block*' -and (($_.CompareOp -eq 'LSS' -and $_.MajorVersion -ge 4) -or ($_.CompareOp -eq 'LEQ' -and $_.MajorVersion -gt 3))",
      lenient: [],
    },
  ],
  [
    1,
    'rangeOfWords',
    {
      condition:
        "$_.Enabled -and $_.UserAgent -eq 'OC' -and $_.Action -match '^Block' -and $_.CompareOp -in 'LSS', 'LEQ' -and $_.MajorVersion -ge 4",
      lenient: [],
    },
  ],
  [
    1,
    'rangeTooLow',
    {
      condition: "$_.Enabled -and $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -like 'L*' -and $_.MajorVersion -ge 3",
      lenient: [upTo(3, 'LSS')],
    },
  ],
  [
    1,
    'rangeTooHigh',
    {
      condition: "$_.Enabled -and $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -lt 5",
      lenient: [upTo(2, 'LSS')],
    },
  ],
  [
    1,
    'build',
    {
      condition:
        "$_.Enabled -eq $true -and $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LEQ' -and $_.MajorVersion -eq 3 -and $_.MinorVersion -eq 5 -and $_.BuildNumber -gt 6907",
      lenient: [],
      passing: `${upTo(3, 'LEQ')} -MinorVersion 5 -BuildNumber 6908`,
    },
  ],
  [
    1,
    'buildTooLow',
    {
      condition:
        "$_.Enabled -eq $true -and $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LEQ' -and $_.MajorVersion -eq 3 -and $_.MinorVersion -eq 5 -and $_.BuildNumber -ge 6900",
      lenient: [`${upTo(3, 'LEQ')} -MinorVersion 5 -BuildNumber 6900`],
      passing: `${upTo(3, 'LEQ')} -MinorVersion 5 -BuildNumber 6907`,
    },
  ],
  [
    1,
    'notAllow',
    {
      condition: "$_.Enabled -and $_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.Action -ne 'Allow'",
      lenient: [`${upTo(4, 'LSS', 'AllowWithUrl')} -ActionUrl 'https://litwareinc.com/upgrade'`],
      tells: true,
    },
  ],
  [
    1,
    'notAllowAny',
    {
      condition:
        "$_.Enabled -and $_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.Action -notlike 'Allow*'",
      lenient: [],
    },
  ],
  [
    1,
    'notDisabled',
    {
      condition:
        "-not ($_.Enabled -eq $false) -and -not ($_.UserAgent -ne 'OC' -or $_.Action -ne 'Block') -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4",
      lenient: [],
    },
  ],
];

export interface Search {
  /** What gives all rules. */
  readonly source: string;
  /** The test of one of them, in terms of a variable. */
  readonly passes: (variable: string) => string;
  /** Both as one pipeline. */
  readonly whole: string;
}

export type Searching = (context: Context, search: Search, then: readonly string[]) => string[];

/** A function that tells whether a rule is there. */
function telling(context: Context, { source, passes, whole }: Search): { readonly lines: string[]; readonly name: string } {
  const name = context.unique(context.random.pick(['Test-LegacyBlocked', 'Test-BlockRule', 'Get-BlockState']));
  const body = context.random.pick([
    [...braces(`foreach ($rule in ${source})`, braces(`if (${passes('$rule')})`, ['return $true'])), 'return $false'],
    [`$found = ${whole}`, 'return ($null -ne $found)'],
    [`$found = ${whole}`, 'if ($found) { $true } else { $false }'],
    ['$blocked = $false', `${source} | ForEach-Object { if (${passes('$_')}) { $blocked = $true } }`, '$blocked'],
    [`[bool](${whole})`],
    [`@(${whole}).Count -gt 0`],
    [`$count = (${whole} | Measure-Object).Count`, 'if ($count -eq 0) { return $false }', '$true'],
    [
      'try {',
      `    $found = @(${source} | Where-Object { ${passes('$_')} })`,
      '} catch {',
      '    return $false',
      '}',
      'return [bool]$found.Count',
    ],
  ]);
  const head = context.random.pick([[], ['param()'], ['[CmdletBinding()]', '[OutputType([bool])]', 'param()']]);
  return { lines: braces(`function ${name}`, [...head, ...body]), name };
}

/** `then` runs where no such rule is there. */
export const UNLESS: readonly (readonly [number, string, Searching])[] = [
  [
    2,
    'counted',
    (context, { whole }, then) => {
      const found = context.unique('found');
      const condition = context.random.pick([
        `$${found}.Count -lt 1`,
        `$${found}.Length -eq 0`,
        `0 -eq $${found}.Count`,
        `-not ($${found}.Count -gt 0)`,
        `!$${found}.Count`,
        `-not $${found}`,
        `($${found} | Measure-Object).Count -eq 0`,
        `$null -eq $${found}[0]`,
      ]);
      return [context.random.pick([`$${found} = @(${whole})`, `[array]$${found} = @(${whole})`]), ...braces(`if (${condition})`, then)];
    },
  ],
  [
    2,
    'negated',
    (context, { whole }, then) =>
      braces(
        `if (${context.random.pick([
          `!(${whole})`,
          `![bool](${whole})`,
          `[bool](${whole}) -eq $false`,
          `$null -eq (${whole})`,
          `(${whole}) -eq $null`,
          `(${whole} | Measure-Object).Count -lt 1`,
          `(${whole} | Measure-Object | Select-Object -ExpandProperty Count) -eq 0`,
          `-not (${whole} | Select-Object -First 1)`,
          `-not $(${whole})`,
          `@(${whole} | ForEach-Object { $_.Identity }).Count -eq 0`,
        ])})`,
        then,
      ),
  ],
  [
    2,
    'function',
    (context, search, then) => {
      const { lines, name } = telling(context, search);
      return [
        ...lines,
        ...context.random.pick([
          braces(`if (-not (${name}))`, then),
          braces(`if ((${name}) -eq $false)`, then),
          braces(`if (!(${name}))`, then),
          [`$blocked = ${name}`, ...braces('if (-not $blocked)', then)],
          [`if (${name}) {`, "    Write-Host 'There already.'", '} else {', ...indent(then), '}'],
          [`switch (${name}) {`, '    $true { Write-Verbose "There already." }', ...indent(braces('$false', then)), '}'],
        ]),
      ];
    },
  ],
  [
    2,
    'loopFlag',
    (context, { source, passes }, then) => {
      const [have, each] = [context.unique('have'), context.unique('rule')];
      return [
        `$${have} = $false`,
        ...braces(
          `foreach ($${each} in ${source})`,
          braces(`if (${passes(`$${each}`)})`, [`$${have} = $true`, ...(context.random.chance(0.5) ? ['break'] : [])]),
        ),
        ...braces(`if (${context.random.pick([`-not $${have}`, `$${have} -eq $false`, `$${have} -ne $true`])})`, then),
      ];
    },
  ],
  [
    1,
    'loopSkips',
    (context, { source, passes }, then) => {
      const [count, each] = [context.unique('count'), context.unique('rule')];
      return [
        `$${count} = 0`,
        ...braces(`foreach ($${each} in @(${source}))`, [`if (-not (${passes(`$${each}`)})) { continue }`, `$${count}++`]),
        ...braces(`if ($${count} -eq 0)`, then),
      ];
    },
  ],
  [
    1,
    'whereMethod',
    (context, { source, passes }, then) => {
      const [first, second] = [context.unique('matching'), context.unique('others')];
      return context.random.pick([
        braces(`if (@(${source}).Where({ ${passes('$_')} }).Count -eq 0)`, then),
        [`$${first}, $${second} = @(${source}).Where({ ${passes('$_')} }, 'Split')`, ...braces(`if (-not $${first})`, then)],
      ]);
    },
  ],
  [
    1,
    'switchCount',
    (context, { whole }, then) => {
      const count = context.unique('count');
      return [
        `$${count} = @(${whole}).Count`,
        `switch ($${count}) {`,
        ...indent([...braces('0', then), "default { Write-Host 'There already.' }"]),
        '}',
      ];
    },
  ],
  [
    1,
    'asked',
    (context, { whole }, then) => {
      const state = context.unique('state');
      return [
        `$${state} = if (${whole}) { 'present' } else { 'absent' }`,
        ...braces(`if ($${state} ${context.random.pick(["-eq 'absent'", "-ne 'present'", "-notlike 'pres*'"])})`, then),
      ];
    },
  ],
  [1, 'thrown', (_, { whole }, then) => ['try {', `    if (-not (${whole})) { throw 'stop' }`, '} catch {', ...indent(then), '}']],
];

/** `then` runs only where such a rule is there. */
export const WHERE: readonly (readonly [number, string, Searching])[] = [
  [
    2,
    'positive',
    (context, { whole }, then) =>
      braces(
        `if (${context.random.pick([
          `[bool](${whole})`,
          `$null -ne (${whole})`,
          `@(${whole}).Count -ge 1`,
          `@(${whole}).Length`,
          `(${whole} | Measure-Object).Count -gt 0`,
          `-not (-not (${whole}))`,
          `@(${whole} | Select-Object -First 1).Count -eq 1`,
        ])})`,
        then,
      ),
  ],
  [
    2,
    'function',
    (context, search, then) => {
      const { lines, name } = telling(context, search);
      return [
        ...lines,
        ...context.random.pick([
          braces(`if (${name})`, then),
          braces(`if ((${name}) -eq $true)`, then),
          [`$blocked = ${name}`, ...braces('if ($blocked)', then)],
          [...braces(`if (-not (${name}))`, ["Write-Warning 'Not yet.'", 'return']), ...then],
        ]),
      ];
    },
  ],
  [
    1,
    'loop',
    (context, { source, passes }, then) => {
      const each = context.unique('rule');
      return braces(`foreach ($${each} in ${source})`, [...braces(`if (${passes(`$${each}`)})`, [...then, 'break'])]);
    },
  ],
  [
    1,
    'tried',
    (context, { whole }, then) => {
      const found = context.unique('found');
      return [
        'try {',
        ...indent([`$${found} = ${whole}`, `if (-not $${found}) { throw 'stop' }`, ...then]),
        '} catch {',
        "    Write-Warning 'Not yet.'",
        '}',
      ];
    },
  ],
];
