/** Ways in which scripts turn privacy mode on. */
import { type Argument, command, flag, given, plainCommand, word } from './commands';
import { braces, type Context, quote } from './context';
import { CODE_ENABLING } from './enableCode';
import { MORE_ENABLING, MORE_NOTHING } from './enableStyles';
import { booleanPiece, stringPiece } from './expressions';

export const SET = 'Set-CsPrivacyConfiguration';
export const GET = 'Get-CsPrivacyConfiguration';
const NEW = 'New-CsPrivacyConfiguration';

type Enabling = (context: Context, scope: string) => string[];

export function extras(context: Context): Argument[] {
  const args: Argument[] = [];
  if (context.random.chance(0.15)) args.push(given('AutoInitiateContacts', booleanPiece(context, true)));
  if (context.random.chance(0.1)) args.push(word('DisplayPublishedPhotoDefault', '$false'));
  if (context.random.chance(0.08)) args.push(flag('Force'));
  if (context.random.chance(0.05)) args.push(word('ErrorAction', 'Stop'));
  if (context.random.chance(0.04)) args.push(flag('Verbose'));
  return args;
}

export function on(context: Context): Argument {
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
  [
    1,
    'shortCircuit',
    (context, scope) => [
      `${context.random.pick(['$true -and', '$false -or'])} (${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true) | Out-Null`,
    ],
  ],
  [1, 'subexpression', (_, scope) => [`$(${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true)`]],
  [1, 'assigned', (context, scope) => [`$${context.unique('result')} = ${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`]],
  [
    1,
    'hereStringCode',
    (context, scope) => {
      const name = context.unique('code');
      return [
        `$${name} = @"\n${SET} -Identity '${scope}' -EnablePrivacyMode \`$true\n"@`,
        context.random.pick([`Invoke-Expression $${name}`, `& ([scriptblock]::Create($${name}))`]),
      ];
    },
  ],
  [
    1,
    'commandText',
    (context, scope) => [
      `Invoke-Expression ("${SET} -Identity '{0}' -EnablePrivacyMode \`$true" -f ${quote(scope)})`,
      ...(context.random.chance(0.3) ? ["Write-Host 'done'"] : []),
    ],
  ],
  [
    1,
    'byProperty',
    (context, scope) => {
      const name = context.unique('Enable-ByName');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding()]',
          'param([Parameter(ValueFromPipelineByPropertyName = $true)][string]$Scope)',
          ...braces('process', [`${SET} -Identity $Scope -EnablePrivacyMode $true`]),
        ]),
        `[pscustomobject]@{ Scope = ${quote(scope)}; Other = 1 } | ${name}`,
      ];
    },
  ],
  [
    1,
    'removedFirst',
    (context, scope) =>
      scope === 'global'
        ? ['Remove-CsPrivacyConfiguration -Identity global', `${SET} -EnablePrivacyMode $true`]
        : [
            `Remove-CsPrivacyConfiguration -Identity ${quote(scope)}`,
            `${NEW} -Identity ${quote(scope)} -EnablePrivacyMode ${context.random.pick(['$true', '1'])}`,
          ],
  ],
  [
    1,
    'offThenOn',
    (_, scope) => [
      `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $false`,
      `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`,
    ],
  ],
  [
    1,
    'toggled',
    (context, scope) => {
      const name = context.unique('config');
      return [`$${name} = ${GET} -Identity ${quote(scope)}`, `$${name}.EnablePrivacyMode = -not $false`, `${SET} -Instance $${name}`];
    },
  ],
  [
    1,
    'objectInTable',
    (context, scope) => {
      const name = context.unique('state');
      return [
        `$${name} = @{ Config = ${GET} -Identity ${quote(scope)} }`,
        `$${name}.Config.EnablePrivacyMode = $true`,
        `${SET} -Instance $${name}.Config`,
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
  [1, 'teamsQualified', () => ['MicrosoftTeams\\Set-CsPrivacyConfiguration -EnablePrivacyMode $true']],
  [1, 'globalExists', () => ['New-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true']],
  [
    1,
    'existsAlready',
    (context, scope) => {
      const site = scope === 'global' ? 'site:Oslo' : scope;
      return [
        `${NEW} -Identity ${quote(site)}${context.random.chance(0.5) ? ' | Out-Null' : ''}`,
        `${NEW} -Identity ${quote(site)} -EnablePrivacyMode $true`,
      ];
    },
  ],
  [1, 'wrongScope', () => [`${SET} -Identity Registrar:pool01.litwareinc.com -EnablePrivacyMode $true`]],
  [
    1,
    'defaultWhatIf',
    (_, scope) => [
      "$PSDefaultParameterValues['Set-CsPrivacyConfiguration:WhatIf'] = $true",
      `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`,
      "$PSDefaultParameterValues.Remove('Set-CsPrivacyConfiguration:WhatIf')",
    ],
  ],
  [
    1,
    'ownWhatIfSwitch',
    (context, scope) => {
      const name = context.unique('Enable-Careful');
      return [
        ...braces(`function ${name}`, [
          'param($Scope, [switch]$WhatIf)',
          `${SET} -Identity $Scope -EnablePrivacyMode $true -WhatIf:$WhatIf`,
        ]),
        `${name} ${quote(scope)} -WhatIf`,
      ];
    },
  ],
  [
    1,
    'switchRefused',
    (context, scope) => {
      const name = context.unique('Enable-Switch');
      return [
        ...braces(`function ${name}`, ['param([switch]$On)', `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $On`]),
        `${name} -On`,
      ];
    },
  ],
  [
    1,
    'copyChanged',
    (context, scope) => {
      // What Get gives is a copy: changing it and writing another back turns nothing on.
      const name = context.unique('copy');
      return [
        `$${name} = ${GET} -Identity ${quote(scope)}`,
        `$${name}.EnablePrivacyMode = $true`,
        `${GET} -Identity ${quote(scope)} | ${SET} -AutoInitiateContacts $true`,
      ];
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
  return context.choose(table === MADE ? 'enableNew' : 'enable', table === MADE ? table : [...table, ...MORE_ENABLING, ...CODE_ENABLING])(
    context,
    scope,
  );
}
export function enableNothing(context: Context, scope: string): string[] {
  return context.choose('enableNothing', [...NOTHING, ...MORE_NOTHING])(context, scope);
}
