/** Ways in which scripts turn privacy mode on. */
import { type Argument, command, flag, given, plainCommand, word } from './commands';
import { braces, type Context, indent, quote } from './context';
import { booleanPiece, stringPiece } from './expressions';

const SET = 'Set-CsPrivacyConfiguration';
const GET = 'Get-CsPrivacyConfiguration';
const NEW = 'New-CsPrivacyConfiguration';

type Enabling = (context: Context, scope: string) => string[];

function extras(context: Context): Argument[] {
  const args: Argument[] = [];
  if (context.random.chance(0.15)) args.push(given('AutoInitiateContacts', booleanPiece(context, true)));
  if (context.random.chance(0.1)) args.push(word('DisplayPublishedPhotoDefault', '$false'));
  if (context.random.chance(0.08)) args.push(flag('Force'));
  if (context.random.chance(0.05)) args.push(word('ErrorAction', 'Stop'));
  if (context.random.chance(0.04)) args.push(flag('Verbose'));
  return args;
}

function on(context: Context): Argument {
  return given('EnablePrivacyMode', booleanPiece(context, true));
}

function identityOf(context: Context, scope: string): Argument[] {
  if (scope === 'global' && context.random.chance(0.6)) return [];
  return [given('Identity', stringPiece(context, scope))];
}

/** One scope that exists, or is made here. */
const ONE: readonly (readonly [number, string, Enabling])[] = [
  [
    40,
    'set',
    (context, scope) => {
      const written = command(context, SET, [...identityOf(context, scope), on(context), ...extras(context)]);
      return [...written.before, written.text];
    },
  ],
  [
    6,
    'getPiped',
    (context, scope) => {
      const written = command(context, SET, [on(context), ...extras(context)]);
      return [...written.before, `${GET} -Identity ${quote(scope)} | ${written.text}`];
    },
  ],
  [
    6,
    'instance',
    (context, scope) => {
      const name = context.unique('config');
      return [`$${name} = ${GET} -Identity ${quote(scope)}`, `$${name}.EnablePrivacyMode = $true`, `${SET} -Instance $${name}`];
    },
  ],
  [
    2,
    'instancePiped',
    (context, scope) => {
      const name = context.unique('config');
      return [`$${name} = ${GET} ${scope}`, `$${name}.EnablePrivacyMode = 1`, `$${name} | ${SET}`];
    },
  ],
  [
    2,
    'instanceAlias',
    (context, scope) => {
      const name = context.unique('config');
      const other = context.unique('same');
      return [
        `$${name} = ${GET} -Identity ${quote(scope)}`,
        `$${other} = $${name}`,
        `$${other}.EnablePrivacyMode = $true`,
        `${SET} -Instance $${name}`,
      ];
    },
  ],
  [
    2,
    'instanceInFunction',
    (context, scope) => {
      const name = context.unique('Enable-On');
      return [
        ...braces(`function ${name}`, [
          'param($Configuration)',
          '$Configuration.EnablePrivacyMode = $true',
          `${SET} -Instance $Configuration`,
        ]),
        `${name} (${GET} -Identity ${quote(scope)})`,
      ];
    },
  ],
  [
    2,
    'instanceAndParameter',
    (context, scope) => {
      const name = context.unique('config');
      const written = plainCommand(context, SET, [word('Instance', `$${name}`), on(context)]);
      return [`$${name} = ${GET} -Identity ${quote(scope)}`, ...written.before, written.text];
    },
  ],
  [
    3,
    'forEachIdentity',
    (_, scope) => [`${GET} -Identity ${quote(scope)} | ForEach-Object { ${SET} -Identity $_.Identity -EnablePrivacyMode $true }`],
  ],
  [
    2,
    'loopOverOne',
    (context, scope) => {
      const each = context.unique('item');
      return braces(`foreach ($${each} in ${GET} -Identity ${quote(scope)})`, [
        `$${each}.EnablePrivacyMode = $true`,
        `${SET} -Instance $${each}`,
      ]);
    },
  ],
  [
    2,
    'selectExpand',
    (_, scope) => [
      `${GET} -Identity ${quote(scope)} | Select-Object -ExpandProperty Identity | ForEach-Object { ${SET} -Identity $_ -EnablePrivacyMode $true }`,
    ],
  ],
  [
    3,
    'function',
    (context, scope) => {
      const name = context.unique(context.random.pick(['Enable-Privacy', 'Set-Privacy', 'Turn-On']));
      const form = context.choose<{ readonly head: readonly string[]; readonly call: string }>('enableFunction', [
        [3, 'default', { head: ['param($Scope, [bool]$Enable = $true)'], call: `${name} ${quote(scope)}` }],
        [
          2,
          'named',
          {
            head: ['[CmdletBinding()]', 'param([Parameter(Mandatory = $true)][string]$Scope, [bool]$Enable)'],
            call: `${name} -Scope ${quote(scope)} -Enable $true`,
          },
        ],
        [2, 'switch', { head: ['param([string]$Scope, [switch]$Enable)'], call: `${name} -Enable ${quote(scope)}` }],
        [1, 'parentheses', { head: ['$Scope = $args[0]', '$Enable = $args[1]'], call: `${name} ${quote(scope)} $true` }],
        [
          1,
          'shouldProcess',
          {
            head: ['[CmdletBinding(SupportsShouldProcess = $true)]', 'param([string]$Scope, [bool]$Enable = $true)'],
            call: `${name} ${quote(scope)}`,
          },
        ],
      ]);
      return [...braces(`function ${name}`, [...form.head, `${SET} -Identity $Scope -EnablePrivacyMode $Enable`]), form.call];
    },
  ],
  [
    1,
    'shouldProcessGuard',
    (context, scope) => {
      const name = context.unique('Enable-Guarded');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding(SupportsShouldProcess)]',
          'param([string]$Scope)',
          ...braces(`if ($PSCmdlet.ShouldProcess($Scope, 'Enable privacy mode'))`, [`${SET} -Identity $Scope -EnablePrivacyMode $true`]),
        ]),
        `${name} -Scope ${quote(scope)}`,
      ];
    },
  ],
];

/** Ways that make a settings object at the scope; not for the global one. */
const MADE: readonly (readonly [number, string, Enabling])[] = [
  [
    4,
    'newEnabled',
    (context, scope) => {
      const written = command(context, NEW, [given('Identity', stringPiece(context, scope)), on(context), ...extras(context)]);
      return [...written.before, written.text];
    },
  ],
  [
    2,
    'newThenSet',
    (context, scope) => {
      const written = command(context, NEW, [given('Identity', stringPiece(context, scope))]);
      return [...written.before, `${written.text} | Out-Null`, `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`];
    },
  ],
  [
    3,
    'inMemory',
    (context, scope) => {
      const name = context.unique('privacy');
      return [`$${name} = ${NEW} -Identity ${quote(scope)} -InMemory`, `$${name}.EnablePrivacyMode = $True`, `${SET} -Instance $${name}`];
    },
  ],
  [
    2,
    'inMemoryEnabled',
    (context, scope) => {
      const name = context.unique('privacy');
      const written = command(context, NEW, [given('Identity', stringPiece(context, scope)), on(context), flag('InMemory')]);
      return [...written.before, `$${name} = ${written.text}`, `${SET} -Instance $${name}`];
    },
  ],
  [
    1,
    'inMemoryPiped',
    (context, scope) => {
      const written = command(context, NEW, [given('Identity', stringPiece(context, scope)), on(context), flag('InMemory')]);
      return [...written.before, `${written.text} | ${SET}`];
    },
  ],
  [1, 'newPiped', (_, scope) => [`${NEW} -Identity ${quote(scope)} | ${SET} -EnablePrivacyMode $true`]],
];

/** Several scopes in one go. */
const MANY: readonly (readonly [number, string, (context: Context, scopes: readonly string[]) => string[]])[] = [
  [
    4,
    'foreach',
    (context, scopes) => {
      const list = context.unique('scopes');
      const each = context.unique('scope');
      return [
        `$${list} = ${scopes.map(quote).join(', ')}`,
        ...braces(`foreach ($${each} in $${list})`, [`${SET} -Identity $${each} -EnablePrivacyMode $true`]),
      ];
    },
  ],
  [3, 'pipeline', (_, scopes) => [`${scopes.map(quote).join(', ')} | ForEach-Object { ${SET} -Identity $_ -EnablePrivacyMode $true }`]],
  [
    2,
    'siteNames',
    (context, scopes) => {
      if (!scopes.every(scope => scope.startsWith('site:'))) return scopes.map(scope => `${SET} ${scope} -EnablePrivacyMode $true`);
      const list = context.unique('sites');
      const each = context.unique('site');
      return [
        `$${list} = @(${scopes.map(scope => quote(scope.slice(5))).join(', ')})`,
        ...braces(`foreach ($${each} in $${list})`, [`${SET} -Identity "site:$${each}" -EnablePrivacyMode $true`]),
      ];
    },
  ],
  [
    2,
    'for',
    (context, scopes) => {
      const list = context.unique('scopes');
      const index = context.unique('i');
      return [
        `$${list} = @(${scopes.map(quote).join(', ')})`,
        ...braces(`for ($${index} = 0; $${index} -lt $${list}.Count; $${index}++)`, [
          `${SET} -Identity $${list}[$${index}] -EnablePrivacyMode $true`,
        ]),
      ];
    },
  ],
  [
    1,
    'while',
    (context, scopes) => {
      const list = context.unique('scopes');
      const index = context.unique('i');
      return [
        `$${list} = @(${scopes.map(quote).join(', ')})`,
        `$${index} = 0`,
        ...braces(`while ($${index} -lt $${list}.Length)`, [
          `${SET} -Identity $${list}[$${index}] -EnablePrivacyMode $true`,
          `$${index}++`,
        ]),
      ];
    },
  ],
  [
    1,
    'doUntil',
    (context, scopes) => {
      const list = context.unique('scopes');
      const index = context.unique('i');
      return [
        `$${list} = @(${scopes.map(quote).join(', ')})`,
        `$${index} = 0`,
        ...braces(
          'do',
          [`${SET} -Identity $${list}[$${index}] -EnablePrivacyMode $true`, `$${index} += 1`],
          `} until ($${index} -ge $${list}.Count)`,
        ),
      ];
    },
  ],
  [
    2,
    'hashtables',
    (context, scopes) => {
      const list = context.unique('targets');
      const each = context.unique('target');
      return [
        `$${list} = @(`,
        ...indent(scopes.map(scope => `@{ Identity = ${quote(scope)}; EnablePrivacyMode = $true }`)),
        ')',
        ...braces(`foreach ($${each} in $${list})`, [`${SET} @${each}`]),
      ];
    },
  ],
  [
    2,
    'objects',
    (context, scopes) => {
      const list = context.unique('targets');
      return [
        `$${list} = ${scopes.map(scope => `[pscustomobject]@{ Name = ${quote(scope)}; On = $true }`).join(', ')}`,
        `$${list} | ForEach-Object { ${SET} -Identity $_.Name -EnablePrivacyMode $_.On }`,
      ];
    },
  ],
  [
    1,
    'whereName',
    (_, scopes) => [
      `'skip', ${scopes.map(quote).join(', ')} | Where-Object { $_ -ne 'skip' } | ForEach-Object { ${SET} -Identity $_ -EnablePrivacyMode $true }`,
    ],
  ],
  [
    1,
    'continue',
    (context, scopes) => {
      const each = context.unique('scope');
      return braces(`foreach ($${each} in 'skip', ${scopes.map(quote).join(', ')})`, [
        `if ($${each} -eq 'skip') { continue }`,
        `${SET} -Identity $${each} -EnablePrivacyMode $true`,
      ]);
    },
  ],
  [
    1,
    'break',
    (context, scopes) => {
      const each = context.unique('scope');
      return braces(`foreach ($${each} in ${scopes.map(quote).join(', ')}, 'stop', 'site:Never')`, [
        `if ($${each} -eq 'stop') { break }`,
        `${SET} -Identity $${each} -EnablePrivacyMode $true`,
      ]);
    },
  ],
  [
    1,
    'hashtableKeys',
    (context, scopes) => {
      const map = context.unique('map');
      const each = context.unique('key');
      return [
        `$${map} = [ordered]@{ ${scopes.map(scope => `${quote(scope)} = $true`).join('; ')} }`,
        ...braces(`foreach ($${each} in $${map}.Keys)`, [`${SET} -Identity $${each} -EnablePrivacyMode $${map}[$${each}]`]),
      ];
    },
  ],
  [
    1,
    'nestedLoops',
    (context, scopes) => {
      const each = context.unique('scope');
      const value = context.unique('value');
      return braces(
        `foreach ($${each} in ${scopes.map(quote).join(', ')})`,
        braces(`foreach ($${value} in $false, $true)`, [`${SET} -Identity $${each} -EnablePrivacyMode $${value}`]),
      );
    },
  ],
];

/** Whatever privacy configurations exist. */
const EXISTING: readonly (readonly [number, string, (context: Context) => string[]])[] = [
  [
    6,
    'getPiped',
    context => {
      const written = command(context, SET, [on(context), ...extras(context)]);
      return [...written.before, `${GET} | ${written.text}`];
    },
  ],
  [2, 'getForEach', () => [`${GET} | ForEach-Object { $_.EnablePrivacyMode = $true; ${SET} -Instance $_ }`]],
  [2, 'getForEachIdentity', () => [`${GET} | % { ${SET} -Identity $_.Identity -EnablePrivacyMode $true }`]],
  [
    2,
    'foreach',
    context => {
      const each = context.unique('config');
      return braces(`foreach ($${each} in (${GET}))`, [`$${each}.EnablePrivacyMode = $true`, `$${each} | ${SET}`]);
    },
  ],
  [2, 'filterSites', () => [`${GET} -Filter 'site:*' | ${SET} -EnablePrivacyMode $true`]],
  [2, 'whereSites', () => [`${GET} | Where-Object { $_.Identity -like 'site:*' } | ${SET} -EnablePrivacyMode $true`]],
  [1, 'whereSimple', () => [`${GET} | Where-Object Identity -like 'site:*' | ${SET} -EnablePrivacyMode $true`]],
  [2, 'whereGlobal', () => [`${GET} | ? { $_.Identity -eq 'Global' } | ${SET} -EnablePrivacyMode $true`]],
  [1, 'whereOff', () => [`${GET} | Where-Object { -not $_.EnablePrivacyMode } | ${SET} -EnablePrivacyMode $true`]],
  [
    1,
    'variable',
    context => {
      const all = context.unique('all');
      return [`$${all} = ${GET}`, `$${all} | ${SET} -EnablePrivacyMode $true`];
    },
  ],
];

/** Commands that look like it and turn nothing on. */
const NOTHING: readonly (readonly [number, string, Enabling])[] = [
  [3, 'off', (context, scope) => [`${SET} -Identity ${quote(scope)} -EnablePrivacyMode ${context.random.pick(['$false', '0'])}`]],
  [
    3,
    'whatIf',
    (context, scope) => [
      `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true ${context.random.pick(['-WhatIf', '-wi', '-WhatIf:$true'])}`,
    ],
  ],
  [
    2,
    'whatIfSplat',
    (context, scope) => {
      const name = context.unique('dry');
      return [`$${name} = @{ Identity = ${quote(scope)}; EnablePrivacyMode = $true; WhatIf = $true }`, `${SET} @${name}`];
    },
  ],
  [
    2,
    'whatIfFunction',
    (context, scope) => {
      const name = context.unique('Enable-Dry');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding(SupportsShouldProcess = $true)]',
          'param($Scope)',
          `${SET} -Identity $Scope -EnablePrivacyMode $true`,
        ]),
        `${name} ${quote(scope)} -WhatIf`,
      ];
    },
  ],
  [2, 'otherSetting', (_, scope) => [`${SET} -Identity ${quote(scope)} -DisplayPublishedPhotoDefault $false`]],
  [
    2,
    'neverCommitted',
    (context, scope) => {
      const name = context.unique('forgotten');
      return [`$${name} = ${GET} -Identity ${quote(scope)}`, `$${name}.EnablePrivacyMode = $true`];
    },
  ],
  [
    2,
    'deadCode',
    (context, scope) =>
      braces(`if (${context.random.pick(['$false', '1 -eq 2', '$null'])})`, [`${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`]),
  ],
  [1, 'refused', (_, scope) => [`${SET} -Identity ${quote(scope)} -EnablePrivacyMode 'True'`]],
  [1, 'refusedName', (_, scope) => [`${SET} -Identity ${quote(scope)} -EnablePrivacyModes $true`]],
  [1, 'emptyPipeline', () => [`@() | ${SET} -EnablePrivacyMode $true`]],
];

export function enableOne(context: Context, scope: string): string[] {
  const table = scope === 'global' ? ONE : context.random.chance(0.35) ? MADE : ONE;
  return context.choose(table === MADE ? 'enableNew' : 'enable', table)(context, scope);
}
export function enableMany(context: Context, scopes: readonly string[]): string[] {
  return context.choose('enableMany', MANY)(context, scopes);
}
export function enableExisting(context: Context): string[] {
  return context.choose('enableExisting', EXISTING)(context);
}
export function enableNothing(context: Context, scope: string): string[] {
  return context.choose('enableNothing', NOTHING)(context, scope);
}
